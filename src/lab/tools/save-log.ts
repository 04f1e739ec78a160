import type { CommandLog } from '#contract/wire/lab'
import { saveFile } from '../save-file'

/** Hands a world out as a file. */
export function saveLog(log: CommandLog): void {
  saveFile(`sixpeer-${log.scenario}-${log.seed}.json`, JSON.stringify(log), 'application/json')
}
