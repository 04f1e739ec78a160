import { alarmDefinition } from '../../sim/alarms/index'
import { clusteringStatus, limitsBetween, replicatedDifferences } from '../../sim/cluster/index'
import { type Expressway, expresswayOf, expresswaysOf, type World } from '../../sim/ground/index'
import { isClustered, sameClustering } from '../../sim/machine/index'
import { isReachable, named } from './cast'
import type { Context } from './step'

// Whether a cluster is well, as one sees it from outside: what is said of one that is not names symptoms, and no cause.

/** The machines that play a part in the case that the world keeps to itself: the primary first. */
export function casesMembers(world: World): Expressway[] {
  return Object.values(world.toFind?.cast ?? {}).map((id) => expresswayOf(world, id))
}

/** What of a cluster with these members is not as it should be, a sentence each; none where it is well. */
export function ailments(context: Pick<Context, 'world'>, members: readonly Expressway[]): string[] {
  const { world } = context
  const [primary] = members
  return members.flatMap((member) => {
    const name = named(context, member)
    if (!isReachable(world, member)) return [`${name} does not answer.`]
    if (!isClustered(member)) return [`${name} runs standalone.`]
    const others = members.filter(({ id }) => id !== member.id)
    return [
      ...member.alarms.map(({ key }) => `“${alarmDefinition(key).title}” stands on ${name}.`),
      ...rowsNotActive(world, member, members.length).map(
        (index) => `Peer ${index} address on ${name} does not read Active.`,
      ),
      ...others
        .filter((other) => limitsBetween(world, member, other).length > 0)
        .map((other) => `Not everything gets through between ${name} and ${named(context, other)}.`),
      ...(primary && primary.id !== member.id ? differences(world, primary, member, name) : []),
    ]
  })
}

/** The rows that are not those of a whole cluster: which read otherwise than they should, or are missing. */
function rowsNotActive(world: World, member: Expressway, count: number): number[] {
  const { rows } = clusteringStatus(world, member)
  return Array.from({ length: 6 }, (_, index) => index + 1).filter((index) => {
    const { address = '', word = '' } = rows[index - 1] ?? {}
    if (index > count) return address !== ''
    return word !== 'Active' && word !== 'This system'
  })
}

function differences(world: World, primary: Expressway, member: Expressway, name: string): string[] {
  if (!sameClustering(world, member, primary))
    return [`System > Clustering on ${name} differs from the primary.`]
  return replicatedDifferences(primary, member).length > 0
    ? [`The configuration of ${name} is not that of the primary.`]
    : []
}

/** The first sentences of several. */
export const firstOf = (sentences: readonly string[], max = 4): string => {
  const more = sentences.length - max
  return [...sentences.slice(0, max), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}

/** Whoever of these is in the world has been looked at: any page of one of them. */
export const anyLookedAt = ({ world, progress }: Context): boolean =>
  Object.keys(progress.marks).some((mark) =>
    expresswaysOf(world).some(({ id }) => mark.startsWith(`visit ${id}/`)),
  )
