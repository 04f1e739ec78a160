import type { WorldSummary } from '#contract/wire/lab'

export type Expressway = WorldSummary['expressways'][number]
export type LampState = 'up' | 'restarting' | 'unreachable' | 'alarm'

/** The lamps, worst first: the first that is true of an Expressway is lit. */
const lamps: readonly { state: LampState; lit: (expressway: Expressway) => boolean }[] = [
  { state: 'restarting', lit: ({ power }) => power === 'restarting' || power === 'shutting-down' },
  { state: 'unreachable', lit: ({ power, reachable }) => power === 'off' || !reachable },
  { state: 'alarm', lit: ({ alarms }) => alarms.some((alarm) => !alarm.acknowledged) },
]

/** The one lamp of an Expressway, as the operator's desk sees it. */
export function lampOf(expressway: Expressway): LampState {
  return lamps.find((lamp) => lamp.lit(expressway))?.state ?? 'up'
}

/** The part of a host name that tells Expressways of one domain apart: `expe2` of `expe2.example.com`. */
export function shortName(host: string): string {
  return host.split('.')[0] ?? host
}
