import type { WorldSummary } from '#contract/wire/lab'

export { shortName } from '#contract/short-name'

export type Expressway = WorldSummary['expressways'][number]
export type LampState = 'up' | 'restarting' | 'unreachable' | 'alarm'

/** The lamps, worst first: the first that is true of an Expressway is lit. */
const lamps: readonly { state: LampState; lit: (expressway: Expressway) => boolean }[] = [
  { state: 'restarting', lit: ({ power }) => power !== 'up' && power !== 'off' },
  { state: 'unreachable', lit: ({ power, reachable }) => power === 'off' || !reachable },
  { state: 'alarm', lit: ({ alarms }) => alarms.some((alarm) => !alarm.acknowledged) },
]

/** The one lamp of an Expressway, as the operator's desk sees it. */
export function lampOf(expressway: Expressway): LampState {
  return lamps.find((lamp) => lamp.lit(expressway))?.state ?? 'up'
}
