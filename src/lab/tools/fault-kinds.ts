import * as v from 'valibot'
import {
  BLOCKED_PORTS,
  type FaultPart,
  type FaultRequest,
  faultRows,
  faultSchema,
  inWords,
} from '#contract/wire/faults'

/** What the form has room for; which parts are used depends on the kind. */
export type FaultForm = {
  one: string
  other: string
  milliseconds: number
  percent: number
  seconds: number
  server: string
}

type FaultOption = {
  readonly value: string
  readonly label: string
  readonly kind: FaultRequest['kind']
  readonly asks: readonly string[]
  /** The port that this choice stands for, where the kind asks for one. */
  readonly port?: number
}

/** What the form offers: each kind of fault once, or once for each port. */
export const faultKinds: readonly FaultOption[] = faultRows.flatMap(optionsOf)

function optionsOf({ kind, label, schema }: (typeof faultRows)[number]): FaultOption[] {
  const asks = Object.keys(schema.entries)
  return asks.includes('port')
    ? BLOCKED_PORTS.map((port) => ({
        value: `${kind}-${port}`,
        label: inWords(label, { port }),
        kind,
        asks,
        port,
      }))
    : [{ value: kind, label, kind, asks }]
}

/** True when that kind asks for the part: the form shows a field for it. */
export function asksFor({ asks }: FaultOption, part: FaultPart): boolean {
  return asks.includes(part)
}

/** The request for a kind of fault, checked against the contract. */
export function faultRequest(option: FaultOption, form: FaultForm): FaultRequest {
  const parts: { readonly [P in FaultPart]: unknown } = {
    expressway: form.one,
    between: [form.one, form.other],
    from: form.one,
    to: form.other,
    milliseconds: form.milliseconds,
    percent: form.percent,
    seconds: form.seconds,
    server: form.server,
    port: option.port,
  }
  const asked = Object.entries(parts).filter(([part]) => option.asks.includes(part))
  return v.parse(faultSchema, { kind: option.kind, ...Object.fromEntries(asked) })
}
