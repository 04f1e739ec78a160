import * as v from 'valibot'
import {
  BLOCKED_PORTS,
  claimSchema,
  claimWords,
  type FaultClaim,
  faultRows,
  inWords,
} from '#contract/wire/faults'

/** What can be named: each kind once, or once for each port. */
export type Claim = {
  readonly value: string
  readonly label: string
  readonly kind: string
  readonly port?: number
  /** What the form asks for with it. */
  readonly asks: readonly string[]
}

export const claims: readonly Claim[] = Object.entries(claimWords).flatMap(([kind, words]): Claim[] => {
  const row = faultRows.find((one) => one.kind === kind)
  const asks = Object.keys(row?.schema.entries ?? {})
  return asks.includes('port')
    ? BLOCKED_PORTS.map((port) => ({
        value: `${kind}-${port}`,
        label: inWords(words, { port }),
        kind,
        port,
        asks,
      }))
    : [{ value: kind, label: words, kind, asks }]
})

/** What the form has room for. */
export type MendingValues = { readonly one: string; readonly other: string; readonly server: string }

/** The request, checked against the contract. */
export function claimed({ kind, port, asks }: Claim, { one, other, server }: MendingValues): FaultClaim {
  return v.parse(claimSchema, {
    kind,
    ...(asks.includes('expressway') && { expressway: one }),
    ...(asks.includes('between') && { between: [one, other] }),
    ...(asks.includes('server') && { server }),
    ...(port !== undefined && { port }),
  })
}
