import { type Expressway, eventOf, present, type World } from '../sim/ground/index'
import { registrationsOf } from '../sim/traffic/index'
import { MINUTE_MS, Story } from './story'

/** The name of the zone that leads from the first cluster to the second. */
export const ZONE = 'To the other cluster'

/** The names of machines, as they are typed into a zone. */
export const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

/** Two clusters, and a zone of expe1 that leads to those addresses. */
export function neighbored(
  addresses: readonly string[] = names(4, 5, 6),
  profile: 'strict' | 'realistic' = 'strict',
): Story {
  const story = Story.of('two-clusters', profile)
  story.addZone('expe1', ZONE, addresses)
  return story
}

/** Two clusters after expe6 has left the second one: it stands alone beside them. */
export function withOutsider(): Story {
  const story = Story.of('two-clusters')
  story.saveRows('expe6', [], { clusterName: 'expe6.example.com' })
  story.restartAndWait('expe6')
  for (const id of ['expe4', 'expe5']) story.saveRows(id, ['expe4', 'expe5'])
  story.wait(MINUTE_MS)
  return story
}

/** The alias of a device that is registered there. */
export function deviceOf(story: Story, id: string): string {
  return present(registrationsOf(story.world, story.on(id))[0], `nothing is registered to ${id}`).name
}

/** Places a call through zones; gives what the lab says of it, and of the zone that decided. */
export function call(story: Story, destination: string, zones: readonly string[] = [ZONE], from = 'expe1') {
  story.give({ type: 'place-call', expressway: from, destination, zones })
  const { accepted, reason, route } = present(eventOf(story.events, 'call-placed'), 'no call was placed')
  const trace = present(route, 'it went through no zone')
  const peers = trace.zones.at(-1)?.peers ?? []
  return {
    accepted,
    reason,
    zones: trace.zones.map(({ zone }) => zone),
    peers,
    chosen: peers.find(({ state }) => state === 'chosen')?.name ?? null,
    hops: trace.hops.map(({ text }) => text),
    guide: trace.hops.flatMap(({ guide }) => guide),
  }
}

/** The same world with other machines: bigger ones, or such with other calls. */
export function withMachines(story: Story, changes: Record<string, Partial<Expressway>>): Story {
  const expressways = Object.fromEntries(
    Object.entries(story.world.expressways).map(([id, machine]) => [id, { ...machine, ...changes[id] }]),
  )
  const world: World = { ...story.world, expressways }
  return new Story(world)
}

/** Exactly so many calls for an hour, and no everyday ones beside them. */
export function carrying(story: Story, id: string, count: number): Partial<Expressway> {
  const placed = Array.from({ length: count }, (_, index) => ({
    id: `${id}-busy-${index}`,
    source: 'sip:a@example.com',
    destination: 'sip:b@example.com',
    startedAt: story.world.now,
    endsAt: story.world.now + 60 * MINUTE_MS,
    zones: [],
  }))
  return { calls: { ...story.on(id).calls, lines: 0, placed } }
}

/** The same world with so many calls on those machines. */
export function loaded(story: Story, calls: Record<string, number>): Story {
  return withMachines(
    story,
    Object.fromEntries(Object.entries(calls).map(([id, count]) => [id, carrying(story, id, count)])),
  )
}
