import { pages } from '#contract/pages'
import { type Expressway, expresswaysOf, type World } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import { isMicrosoftEnabled } from './machine'

/** Where the records are that endpoints go by: SRV of a cluster, and the name that turns from peer to peer (END-32). */
export const DNS_PAGE = '/lab/dns'

/** The Expressways of a world on which Microsoft interoperability is enabled (CRE-58). */
export const usersOfMicrosoft = (world: World): Expressway[] =>
  expresswaysOf(world).filter(isMicrosoftEnabled)

/** Where each of them is set up for it, with the note that there is another guide (APP-01). */
export const microsoftPages = (world: World): string[] =>
  usersOfMicrosoft(world).map((expressway) => `/${hostOf(world, expressway)}/${pages.microsoft}`)
