import type { MenuPath } from '#contract/menu'
import type { Expressway, World } from '../world'

/** One row of one Expressway's Clustering page, looked at as a link. */
export type LinkView = {
  readonly world: World
  readonly from: Expressway
  readonly index: number
  readonly address: string
  /** The machine at which the address arrives; undefined when there is none. */
  readonly to: Expressway | undefined
}

type Verdict = { holds: boolean; evidence: string }

/** A thing that must be so for a link to work. Asked only while all earlier ones hold. */
export type LinkCondition = {
  readonly name: string
  /** The condition in words, as a thing that should hold. */
  readonly text: string
  readonly guide: readonly string[]
  /** Where it is mended: a menu path, here or on the other machine. */
  readonly cure: { readonly at: 'here' | 'there' | 'nowhere'; readonly path: MenuPath; readonly text: string }
  readonly check: (view: LinkView) => Verdict
}

/** A condition that concerns the machine at the other end. */
export function about(check: (to: Expressway, view: LinkView) => Verdict): LinkCondition['check'] {
  return (view) =>
    view.to ? check(view.to, view) : { holds: false, evidence: `No machine answers at ${view.address}.` }
}
