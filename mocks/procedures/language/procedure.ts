import type { Preflight, Wish } from '#contract/wire/procedures'
import type { ExpresswayId, Refusal, World } from '../../sim/ground/index'
import type { Loss } from '../engine/progress'
import type { Rule } from './rule'
import { type Context, isLent, type Step } from './step'

/** Which Expressway plays which role, by the key of the role. */
export type Roles = Record<string, ExpresswayId>

/** What a prerequisite came to. */
export type CheckResult = Preflight['checks'][number]

/** Why a procedure does not start, and which one fits instead. */
export type StartRefusal = Refusal & { readonly instead: string | null }

/** A stretch of a procedure that people have a name for: Prepare, Primary, Subordinates. */
export type Phase = { readonly title: string; readonly steps: readonly Step[] }

/** A phase by its title. */
export const phase = (title: string, steps: readonly Step[]): Phase => ({ title, steps })

/** A procedure of the guide as data. */
export type Procedure = {
  readonly id: string
  readonly title: string
  /** The pages of the guide: `pages 7 to 10`. */
  readonly guide: string
  readonly text: string
  /** What one has to accept before the start, service being down meanwhile (CRE-01); absent: nothing. */
  readonly acknowledgement?: string
  /** A world in which it can be started, by the id of its scenario, and who plays which role there. */
  readonly startsIn: { readonly scenario: string; readonly roles: Roles }
  readonly roles: readonly { readonly key: string; readonly label: string }[]
  /** The requirement rows of which it shows the reason and the way out: whoever asks why is led here; absent: none. */
  readonly explains?: readonly string[]
  /** The requirement row that an order mistake of this procedure goes by. */
  readonly orderMistake: string
  /** The checks that are shown with the run. */
  readonly preflight: (world: World, roles: Roles, wanted?: readonly Wish[]) => readonly CheckResult[]
  /** What speaks against starting it at this moment, though nothing forbids it; absent: nothing ever does. */
  readonly advice?: (world: World) => string | undefined
  readonly startRefusal: (world: World, roles: Roles, wanted?: readonly Wish[]) => StartRefusal | null
  /** Whether one is asked at the start what is wanted of Cisco TMS with the cluster; absent: no. */
  readonly asksWishes?: true
  /** What is wrong is to be found: the world keeps it to itself until it is mended, or somebody asks. */
  readonly isToFind?: true
  /** What was wrong, in words; absent where nothing is to be found. */
  readonly cause?: (context: Context) => string
  /** What has to be so for a while before the last step is done; since when it is so stands in the progress. */
  readonly holds?: (context: Context) => boolean
  readonly phases: readonly Phase[]
  readonly rules: readonly Rule[]
  /** Judged at the start: afterwards there is nothing left to lose. */
  readonly willBeLost: (world: World, roles: Roles) => readonly Loss[]
  readonly closing: (context: Context) => readonly string[]
  /**
   * What is done in a window whose length is set at the start: what is not finished, asked once, at its end (UPG-03);
   * absent: it needs none.
   */
  readonly windowed?: (context: Context) => readonly string[]
  /** What comes next: procedures by their ids, and pages of the lab by their locations (`lead-on.ts`); absent: nothing. */
  readonly next?: (context: Context) => readonly string[]
}

const stepsOfPhases = new WeakMap<readonly Phase[], readonly Step[]>()

/** The steps of all phases, in the order of the guide. */
export function stepsOf({ phases }: Pick<Procedure, 'phases'>): readonly Step[] {
  // Asked several times at every outcome, of procedures that never change.
  const known = stepsOfPhases.get(phases)
  if (known) return known
  const steps = phases.flatMap((one) => one.steps)
  stepsOfPhases.set(phases, steps)
  return steps
}

/** The steps that the procedure has itself, without those that another one lends. */
export function ownStepsOf(procedure: Procedure): readonly Step[] {
  return stepsOf(procedure).filter((step) => !isLent(step))
}
