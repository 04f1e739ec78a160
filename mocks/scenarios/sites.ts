import { learnerIn } from '#contract/scenario-name'
import { chance } from '../sim/ground/index'

/** Where machines stand, as far as their names and addresses say it. */
export type Site = {
  readonly domain: string
  /** The first three numbers of their addresses. */
  readonly network: string
}

/** The site of all worlds but those that were made for one learner of many. */
export const USUAL_SITE: Site = { domain: 'example.com', network: '10.0.0' }

/** The domains that learners get beside it, for each of which the authority has signed. */
const SITE_DOMAINS = ['north.example.com', 'harbour.example.com', 'campus.example.com'] as const

/** What differs from learner to learner: the site, and which machines are the members, the primary first. */
export type Variant = { readonly site: Site; readonly members: readonly [number, number, number] }

/** So many machines there are certificates for. */
const MACHINES_MAX = 6

/**
 * The variant that a learner gets of a world. Nobody in particular gets the usual one. Where certificates are what the case
 * is about, all stay in the domain that these are for.
 */
export function variantFor(name: string, keepsDomain: boolean): Variant {
  const learner = learnerIn(name) ?? 0
  if (learner === 0) return { site: USUAL_SITE, members: [1, 2, 3] }
  const [domain = USUAL_SITE.domain] = keepsDomain
    ? []
    : [SITE_DOMAINS[chance(SITE_DOMAINS.length, learner, 'site')]]
  const network = `10.${1 + chance(250, learner, 'network')}.${chance(250, learner, 'part')}`
  return { site: { domain, network }, members: drawn(learner) }
}

/** Three of the machines, in any order. */
function drawn(learner: number): [number, number, number] {
  const left = Array.from({ length: MACHINES_MAX }, (_, index) => index + 1)
  const draw = (what: string) => left.splice(chance(left.length, learner, what), 1)[0] ?? 0
  return [draw('primary'), draw('second'), draw('third')]
}
