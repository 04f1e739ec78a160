import {
  recoverPassword,
  type TerminalWay,
  terminalComplete,
  terminalLine,
  terminalSignIn,
} from '../api/terminal'
import type { Remote } from './conversation'

/** The command line of an Expressway at the other end of that way. */
export function remoteAt(host: string, way: TerminalWay, words: Remote['words']): Remote {
  return {
    host,
    words,
    recoverPassword: way === 'serial-console' ? (body) => recoverPassword(host, body) : undefined,
    signIn: (body) => terminalSignIn(host, way, body),
    line: (body) => terminalLine(host, way, body),
    complete: (body) => terminalComplete(host, way, body),
  }
}
