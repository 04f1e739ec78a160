import { connectionWords } from './connection-words'
import { TerminalPage } from './TerminalPage'

/** `{host}/ssh`: the command line of an Expressway over the network (ADD-48). */
export function SshPage() {
  return <TerminalPage name="SSH" way="terminal" words={connectionWords} />
}
