import type { Standing } from '#contract/wire/stored-world'
import type { Carry } from './host/carry-requests'
import type { HostChange, HostRefusal } from './host/world-host'

/** Why the lab has stopped, and whether that is a matter of the storage rather than a bug. */
export type Stop = { readonly reason: string; readonly isStorage: boolean }

/** What the app has of the lab: everything else is asked for over HTTP. */
export type Lab = {
  /** Why the asked world did not begin; null when it did, or none was asked for. The stored world stands then. */
  readonly refusal: HostRefusal | null
  /** Answers a request of this page under `{base}api/`. */
  readonly carry: Carry
  /**
   * The world as it will be in so much wall time if nobody does anything until then, and what reads of it what is below
   * `{base}api/` in the page, where no network panel shows it; undefined when it was refused.
   */
  readonly ahead: (aheadMs: number) => Promise<{
    readonly standing: Standing
    readonly now: number
    readonly ask: (path: string) => Promise<unknown>
  }>
  /** What stopped the stored world, when it cannot be shown; null when it can. */
  crash(): Promise<Stop | null>
  /** What an error that the host told of is. */
  stopOf(error: unknown): Stop
  /** Calls the listener when the world changed, was replaced, or can no longer be used in this tab. */
  onChange(listener: (change: HostChange) => void): void
}
