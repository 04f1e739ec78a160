import type { HappeningKind, Timeline } from '#contract/wire/timeline'
import { HAPPENINGS, STRIP_PLACES } from '#contract/wire/timeline'
import type { Told } from '../../../host/past/past'
import type { Happening } from '../../../host/past/story'
import { expresswaysOf, type World } from '../../../sim/ground/index'
import { hostOf } from '../../../sim/machine/index'
import { Halted, problem } from '../../respond'
import { kindOf, machineOf, outstanding } from './kinds'

/** Which happenings are asked for: of which kinds, and of which machine; null of all. */
export type Filter = { readonly kinds: ReadonlySet<HappeningKind>; readonly machine: string | null }

const isKind = (text: string): text is HappeningKind => HAPPENINGS.some((kind) => kind === text)

/** The filter of a question. Halts with 400 where it names a kind that there is not. */
export function filterIn(search: URLSearchParams): Filter {
  const asked = search.getAll('kind')
  const unknown = asked.filter((kind) => !isKind(kind))
  if (unknown.length > 0)
    throw new Halted(
      problem('malformed', `Nothing of the kind "${unknown[0]?.slice(0, 60)}" happens here.`, {
        known: [...HAPPENINGS],
      }),
    )
  return { kinds: new Set(asked.filter(isKind)), machine: search.get('machine') }
}

/** A number of the question, or what stands for it. Halts with 400 for anything else. */
export function numberIn(search: URLSearchParams, name: string, otherwise: number): number {
  const text = search.get(name)
  if (text === null) return otherwise
  if (!/^\d{1,15}$/.test(text)) throw new Halted(problem('malformed', `${name} is a number.`))
  return Number(text)
}

/** What passes the filter, oldest first. */
export function passing(happened: readonly Happening[], { kinds, machine }: Filter): readonly Happening[] {
  if (kinds.size === 0 && machine === null) return happened
  return happened.filter(
    (one) => (kinds.size === 0 || kinds.has(kindOf(one))) && (machine === null || machineOf(one) === machine),
  )
}

/** All that happened, at a glance. `at`: the moment whose place in the list is asked for. */
export function overviewOf(told: Told, filter: Filter, at: number): Timeline {
  const { source, name, now, story } = told
  const { world } = story.beginning
  const happened = passing(story.until(now), filter)
  return {
    source,
    name,
    ...story.progress,
    startedAt: world.now,
    now,
    machines: expresswaysOf(world).map((expressway) => ({
      id: expressway.id,
      host: hostOf(world, expressway),
    })),
    total: happened.length,
    found: lastUntil(happened, at),
    lanes: lanesOf(world, happened),
  }
}

/** They stand in the order of their moments. */
function lastUntil(happened: readonly Happening[], at: number): number {
  let [low, high] = [0, happened.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((happened[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

function lanesOf(world: World, happened: readonly Happening[]): Timeline['lanes'] {
  const lanes = new Map<string | null, (HappeningKind | null)[]>(
    [null, ...Object.keys(world.expressways)].map((id) => [
      id,
      Array.from({ length: STRIP_PLACES }, () => null),
    ]),
  )
  const per = (STRIP_PLACES - 1) / Math.max(1, happened.length - 1)
  for (const [index, one] of happened.entries()) {
    const lane = lanes.get(machineOf(one)) ?? lanes.get(null)
    const place = Math.round(index * per)
    if (lane) lane[place] = outstanding(lane[place] ?? null, kindOf(one))
  }
  return [...lanes.values()]
}
