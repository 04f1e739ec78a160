import { serialLineWords } from './connection-words'
import { TerminalPage } from './TerminalPage'

/** `{host}/serial-console`: the command line of an Expressway beside the machine, with or without network (PSI-22). */
export function SerialConsolePage() {
  return <TerminalPage name="Serial console" way="serial-console" words={serialLineWords} />
}
