import { choice, number } from './build'
import type { FieldDefinition } from './field'

const BANDWIDTH_RESTRICTIONS = ['Unlimited', 'Limited', 'No bandwidth'] as const

type BandwidthLimitOptions = {
  /** First word of both keys: `total`. */
  readonly key: string
  /** What is limited, first letter upper case: `Total bandwidth`. */
  readonly what: string
  /** Which calls, after the label: `, in or out`. */
  readonly where?: string
  readonly cli: string
  readonly presetKbps: number
}

/** The two fields of everything whose bandwidth can be limited: whether, and how far. */
export function bandwidthLimit({
  key,
  what,
  where = '',
  cli,
  presetKbps,
}: BandwidthLimitOptions): FieldDefinition[] {
  return [
    choice(BANDWIDTH_RESTRICTIONS, {
      key: `${key}Restriction`,
      label: `${what} restriction${where}`,
      help: 'Unlimited: as much as is asked for. Limited: up to the limit. No bandwidth: no call at all. Default: Unlimited.',
      scope: 'cluster',
      cli: `${cli} Mode`,
    }),
    number(1, 100_000_000, presetKbps, {
      key: `${key}LimitKbps`,
      label: `${what} limit (kbps)${where}`,
      help: `The most bandwidth that is given, in kilobits a second. Range: 1 to 100000000. Default: ${presetKbps}.`,
      scope: 'cluster',
      cli: `${cli} Limit`,
      visibleWhen: { key: `${key}Restriction`, is: ['Limited'] },
    }),
  ]
}
