import type * as v from 'valibot'
import type { scenarioChoiceSchema } from '#contract/wire/lab'
import type { Shown, Standing } from '#contract/wire/stored-world'
import type { Ask } from '../api/kept'

/** A start link's choice of a world. */
export type Choice = v.InferOutput<typeof scenarioChoiceSchema>

type Change =
  | { type: 'changed' | 'superseded' }
  | { type: 'replaced'; elsewhere: boolean }
  | { type: 'woke'; awayMs: number }
  | { type: 'crashed'; error: unknown }

/** Why the lab has stopped, and whether that is a matter of the storage rather than a bug. */
export type Stop = { readonly reason: string; readonly isStorage: boolean }

/** A moment that is still to come of the world as it stands, and what asks the machines about it. */
export type Ahead = { readonly standing: Standing; readonly now: number; readonly ask: Ask }

/** The simulated machines, as far as the app knows them. */
export type Machines = {
  /** Why the world that was chosen did not begin; null when it did, or none was. */
  readonly refusal: object | null
  readonly carry: (request: Request, native: typeof fetch) => Promise<Response>
  /** The world in so much wall time, if nobody does anything until then. */
  readonly ahead: (aheadMs: number) => Promise<Ahead>
  crash(): Promise<Stop | null>
  stopOf(error: unknown): Stop
  onChange(listener: (change: Change) => void): void
}

/** Fetches the machines, which nothing of the app waits for before it is drawn, and starts them where they were shown. */
export type StartMachines = (choice: Choice | undefined, shown: Shown | undefined) => Promise<Machines>
