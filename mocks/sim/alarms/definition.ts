import type { MenuLink } from '#contract/menu'
import type { Alarms } from '#contract/wire/status'
import type { Cure } from '#contract/wire/why'
import type { Turn } from '../ground/due'
import type { Expressway, World } from '../ground/world'
import type { PeerRow } from '../machine/peers/read'

type Ask<T> = (expressway: Expressway, world: World) => T

/** An alarm as data. Raising and clearing are asked apart, so that an alarm can outlast its cause for a while. */
export type AlarmDefinition = {
  /** Stable within the lab: `communication-failure`. */
  readonly key: string
  /** The product's number; null where none is published. */
  readonly number: string | null
  readonly title: string
  /** Starts in upper case here; logs and the command line show `Title: description`. */
  readonly description: string | Ask<string>
  readonly severity: Alarms['rows'][number]['severity']
  readonly action: MenuLink | null
  /** Turns the alarm on. Asked of every running Expressway whenever the world settles. */
  readonly raisedWhen: Ask<boolean>
  /** Turns it off again. Absent: as soon as `raisedWhen` no longer holds. */
  readonly clearedWhen?: Ask<boolean>
  /** When it will rise by time alone; asked while it does not stand. */
  readonly risesAt?: Ask<number | null>
  /** When it will fall by time alone; asked while it stands. */
  readonly fallsAt?: Ask<number | null>
  /** When time alone next turns it, either way: for one that is found by looking ahead. */
  readonly turnsAt?: Ask<Turn | null>
  /** The evidence: why it stands, in one sentence. */
  readonly because: Ask<string>
  /** What is said after the evidence, of an alarm that may be expected; blank while it is not. */
  readonly note?: Ask<string>
  /** The row of the Clustering page that it is about, for an alarm that a broken link raises. */
  readonly failedRow?: Ask<PeerRow | undefined>
  /** The requirement that explains it, by its cause where there are several; absent where the guide does not speak of it. */
  readonly guide?: string | Ask<string | undefined>
  /** What mends its cause. Absent: what its action leads to, on the machine where that is changed. */
  readonly cure?: Ask<Cure>
}

/** An alarm with a cause in its own machine: it is given no world to look at, so nothing else can raise or lower it. */
export type OwnAlarmDefinition = Omit<AlarmDefinition, 'raisedWhen' | 'clearedWhen' | 'turnsAt'> & {
  readonly raisedWhen: (expressway: Expressway) => boolean
}
