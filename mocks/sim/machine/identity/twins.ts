import { fieldIdOf } from '#contract/settings/catalogue'
import type { Note } from '../../ground/event'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { isPresent, nameOf } from '../network/read'
import { labelOf, textSetting } from '../settings/read'

/** Settings by which a system is told apart: no two systems may have the same value. */
const identities = [
  { page: 'administration', key: 'systemName', guide: ['PRE-13', 'PSI-12'] },
  { page: 'dns', key: 'systemHostName', guide: ['CRE-28', 'ADD-54'] },
  { page: 'ip', key: 'lan1Ipv4Address', guide: ['PRE-07', 'PSI-07'] },
  { page: 'ip', key: 'lan1Ipv6Address', guide: ['PRE-08', 'PSI-07'] },
] as const

type Twin = {
  readonly twin: Expressway
  readonly identity: (typeof identities)[number]
  readonly value: string
}

const idOf = ({ page, key }: Twin['identity']) => fieldIdOf(page, key)

function twinsAmong(others: readonly Expressway[], expressway: Expressway): Twin[] {
  return identities.flatMap((identity) => {
    const id = idOf(identity)
    const value = textSetting(expressway, id)
    if (value === '') return []
    return others
      .filter((other) => textSetting(other, id).toLowerCase() === value.toLowerCase())
      .map((twin) => ({ twin, identity, value }))
  })
}

function noteFor({ twin, identity, value }: Twin): Note {
  const text = `${nameOf(twin)}, serial number ${twin.serialNumber}, has the ${labelOf(idOf(identity))} ${value} as well. It must differ on every peer.`
  return { text, guide: [...identity.guide] }
}

const othersThan = (world: World, expressway: Expressway) =>
  expresswaysOf(world).filter(({ id }) => id !== expressway.id)

/** Hints at every other system, wherever it is, that has what this page just gave to this one. */
export function sharedIdentityNotes(world: World, expressway: Expressway, page: string): Note[] {
  return twinsAmong(othersThan(world, expressway), expressway)
    .filter(({ identity }) => identity.page === page)
    .map(noteFor)
}

/** The others on the network with something of this system's identity: two units must not meet like that. */
function standingTwins(world: World, expressway: Expressway): Twin[] {
  if (!isPresent(world, expressway)) return []
  const present = othersThan(world, expressway).filter((other) => isPresent(world, other))
  return twinsAmong(present, expressway)
}

/** The same as long as both are on the network, for whoever opens that page. */
export function standingIdentityNotes(world: World, expressway: Expressway, page: string): Note[] {
  return standingTwins(world, expressway)
    .filter(({ identity }) => identity.page === page)
    .map(noteFor)
}

/** Who shares what with this system while both are on the network, for the lab's map. */
export function identityConflicts(world: World, expressway: Expressway): string[] {
  return standingTwins(world, expressway).map(
    ({ twin, identity, value }) => `${labelOf(idOf(identity))} ${value}: also that of ${twin.id}`,
  )
}
