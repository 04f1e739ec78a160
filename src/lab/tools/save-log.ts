import type { CommandLog } from '#contract/wire/lab'
import { saveFile } from '../save-file'

/** Hands a world out as a file. */
export function saveLog(log: CommandLog): void {
  saveFile(`sixpeer-${nameOf(log)}-${log.seed}.json`, JSON.stringify(log), 'application/json')
}

/** A world that came as a file has all of itself for a name. */
const nameOf = ({ scenario }: CommandLog) => (scenario.startsWith('world:') ? 'own-world' : scenario)
