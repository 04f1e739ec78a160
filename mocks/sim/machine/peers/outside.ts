import type { FieldId } from '#contract/settings/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import { expresswaysOf } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'

/** The settings pages that say where a machine is found, whom it lists and how it looks names up. */
const pagesSeen: ReadonlySet<string> = new Set(['clustering', 'ip', 'dns'])

/** What goes before the host name wherever one machine speaks of another. */
const SYSTEM_NAME: FieldId = 'administration.systemName'

/** The settings of a machine that anything outside it reads, links and alarms of its peers above all. */
export const settingsSeen: readonly FieldId[] = catalogueFields
  .filter(({ id, page }) => pagesSeen.has(page.id) || id === SYSTEM_NAME)
  .map(({ id }) => id)

/** The parts of a machine that anything outside it reads, whole. */
export const partsSeen = [
  'id',
  'platform',
  'version',
  'power',
  'clustering',
  'certificates',
  'firewall',
  'upgrade',
  'optionKeys',
  'time',
] as const satisfies readonly (keyof Expressway)[]

/** True where nobody outside could tell the one from the other: a save on any other page makes no difference here. */
function looksSame(one: Expressway, other: Expressway): boolean {
  if (one === other) return true
  return partsSeen.every((part) => one[part] === other[part]) && hasSameSettings(one, other)
}

function hasSameSettings(one: Expressway, other: Expressway): boolean {
  return (
    isSameRecord(one.awaitingRestart, other.awaitingRestart) &&
    (one.settings === other.settings || settingsSeen.every((id) => one.settings[id] === other.settings[id]))
  )
}

/** What waits for a restart is little, and compared whole. */
function isSameRecord(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) {
  if (one === other) return true
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** Where they stand, what is broken, who is in contact; and the seed, by which a far pair comes and goes (PRE-09). */
const surroundings = [
  'network',
  'faults',
  'contacts',
  'signatures',
  'seed',
] as const satisfies readonly (keyof World)[]

/** True where the machines look the same to each other, and so does what is around them. */
function hasSameOutside(one: World, other: World): boolean {
  if (surroundings.some((part) => one[part] !== other[part])) return false
  if (one.expressways === other.expressways) return true
  const [ours, theirs] = [expresswaysOf(one), expresswaysOf(other)]
  return (
    ours.length === theirs.length &&
    ours.every((expressway, index) => {
      const counterpart = theirs[index]
      return counterpart !== undefined && looksSame(expressway, counterpart)
    })
  )
}

/** Stands for the outside of a world in comparisons. */
type Outside = { readonly stands: 'for what the machines see of each other' }

/** The outsides asked for last, the newest first: more than one for whoever goes to and fro between worlds. */
let lately: readonly { readonly world: World; readonly outside: Outside }[] = []
const LATELY_MAX = 4

/**
 * The same object for as long as no machine sees anything else of another, of the network and of who is in contact. Asked
 * of worlds at rest alone: a part that a stage still works on may change under its own identity.
 */
export function outsideOf(world: World): Outside {
  const [newest] = lately
  if (newest?.world === world) return newest.outside
  const same = lately.find((before) => hasSameOutside(before.world, world))
  const outside = same?.outside ?? { stands: 'for what the machines see of each other' }
  lately = [{ world, outside }, ...lately.filter((before) => before !== same)].slice(0, LATELY_MAX)
  return outside
}
