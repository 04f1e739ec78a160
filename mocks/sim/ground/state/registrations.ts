/**
 * The devices of one Expressway, numbered from 0. Between two changes of circumstance (`since`) the set of registered
 * devices is a closed form: `open` lets absent devices come back one by one, `draining` lets present ones time out.
 */
export type RegistrationsState = {
  devices: number
  /** Numbers of the devices that were registered at `since`; `all` saves space. */
  presentAt: 'all' | number[]
  mode: 'open' | 'draining' | 'down'
  since: number
  /** Numbers of the devices that the restriction policy turns away: the next registration of each is refused. */
  refused: number[]
  /** The most that were registered at a time from the restart to `since`, where that is more than began the span. */
  peakBefore?: number
  /** The policy and the version of its list by which they were found. */
  policy: string
}
