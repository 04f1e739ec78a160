import * as v from 'valibot'
import { type FaultRequest, faultSchema } from '#contract/wire/lab'

/** What the form asks for; which parts are used depends on the kind. */
export type FaultForm = { one: string; other: string; milliseconds: number; server: string }
export type FaultPart = keyof FaultForm

type FaultOption = {
  readonly value: string
  readonly label: string
  readonly asks: readonly FaultPart[]
  readonly request: (form: FaultForm) => unknown
}

const between = ({ one, other }: FaultForm) => [one, other]

/** Everything that can be broken on purpose, with what has to be said about it. */
export const faultKinds: readonly [FaultOption, ...FaultOption[]] = [
  {
    value: 'power-off',
    label: 'Power off',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'power-off', expressway: one }),
  },
  {
    value: 'path-cut',
    label: 'Cut a path',
    asks: ['one', 'other'],
    request: (form) => ({ kind: 'path-cut', between: between(form) }),
  },
  {
    value: 'network-cut',
    label: 'Cut from the network',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'network-cut', expressway: one }),
  },
  {
    value: 'isolated',
    label: 'Isolate from the others',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'isolated', expressway: one }),
  },
  {
    value: 'change-not-accepted',
    label: 'Clustering change not accepted',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'change-not-accepted', expressway: one }),
  },
  {
    value: 'port-4371',
    label: 'Block port 4371',
    asks: ['one', 'other'],
    request: (form) => ({ kind: 'port-blocked', between: between(form), port: 4371 }),
  },
  {
    value: 'port-4372',
    label: 'Block port 4372',
    asks: ['one', 'other'],
    request: (form) => ({ kind: 'port-blocked', between: between(form), port: 4372 }),
  },
  {
    value: 'nat',
    label: 'NAT between',
    asks: ['one', 'other'],
    request: (form) => ({ kind: 'nat', between: between(form) }),
  },
  {
    value: 'round-trip',
    label: 'Round trip',
    asks: ['one', 'other', 'milliseconds'],
    request: (form) => ({ kind: 'round-trip', between: between(form), milliseconds: form.milliseconds }),
  },
  {
    value: 'round-trip-intermittent',
    label: 'Round trip, contact comes and goes',
    asks: ['one', 'other', 'milliseconds'],
    request: (form) => ({
      kind: 'round-trip',
      between: between(form),
      milliseconds: form.milliseconds,
      intermittent: true,
    }),
  },
  {
    value: 'ntp-unreachable',
    label: 'NTP server unreachable',
    asks: ['server'],
    request: ({ server }) => ({ kind: 'ntp-unreachable', server }),
  },
  {
    value: 'dns-unreachable',
    label: 'DNS server unreachable',
    asks: ['server'],
    request: ({ server }) => ({ kind: 'dns-unreachable', server }),
  },
  {
    value: 'tms-unreachable',
    label: 'Cisco TMS unreachable',
    asks: [],
    request: () => ({ kind: 'tms-unreachable' }),
  },
  {
    value: 'database-failure',
    label: 'Database failure',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'database-failure', expressway: one }),
  },
  {
    value: 'firewall-fails',
    label: 'Firewall takes no rules',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'firewall-fails', expressway: one }),
  },
  {
    value: 'replication-fails',
    label: 'Copies of the configuration fail',
    asks: ['one'],
    request: ({ one }) => ({ kind: 'replication-fails', expressway: one }),
  },
]

/** The request for a kind of fault, checked against the contract. */
export function faultRequest(kind: FaultOption, form: FaultForm): FaultRequest {
  return v.parse(faultSchema, kind.request(form))
}
