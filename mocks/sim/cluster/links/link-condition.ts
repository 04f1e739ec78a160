import type { Cure } from '#contract/wire/why'
import type { Expressway, World } from '../../ground/world'

/** One row of one Expressway's Clustering page, looked at as a link. */
export type LinkView = {
  readonly world: World
  readonly from: Expressway
  readonly index: number
  readonly address: string
  /** The machine at which the address arrives; undefined when there is none. */
  readonly to: Expressway | undefined
}

/** What was found. `guide` names the requirement of a failure that has another explanation than the condition itself. */
type Verdict = { holds: boolean; evidence: string; guide?: string }

/** A thing that must be so for a link to work. Asked only while all earlier ones hold. */
export type LinkCondition = {
  readonly name: string
  /** The condition in words, as a thing that should hold. */
  readonly text: string
  /** The requirement that explains a failure. */
  readonly guide: string
  /** What mends it, asked while it is broken. */
  readonly cure: (view: LinkView) => Cure
  readonly check: (view: LinkView) => Verdict
}

/** A condition that concerns the machine at the other end. */
export function about(check: (to: Expressway, view: LinkView) => Verdict): LinkCondition['check'] {
  return (view) =>
    view.to ? check(view.to, view) : { holds: false, evidence: `No machine answers at ${view.address}.` }
}
