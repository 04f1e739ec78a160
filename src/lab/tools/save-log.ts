import type { CommandLog } from '#contract/wire/lab'

/** Hands a world out as a file. */
export function saveLog(log: CommandLog): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(log)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `sixpeer-${log.scenario}-${log.seed}.json`
  link.click()
  URL.revokeObjectURL(address)
}
