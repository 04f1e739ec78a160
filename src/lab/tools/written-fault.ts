import { type FaultRequest, faultRows, inWords } from '#contract/wire/faults'

/** A fault as a start link writes it: `path-cut:expe1:expe2`. */
export function writtenFault({ kind, ...parts }: FaultRequest): string {
  return [kind, ...Object.values(parts).flat()].join(':')
}

/** The same as the lab's forms call it: `Cut a path: expe1, expe2`. One that nobody knows stands as it is written. */
export function writtenFaultWords(written: string): string {
  const [kind, ...parts] = written.split(':')
  const row = faultRows.find((one) => one.kind === kind)
  if (!row) return written
  const asksPort = 'port' in row.schema.entries
  const port = asksPort ? parts.at(-1) : undefined
  const named = asksPort ? parts.slice(0, -1) : parts
  const label = inWords(row.label, { port })
  return named.length > 0 ? `${label}: ${named.join(', ')}` : label
}
