import { type Played, play, playSteps, started, stepsIn } from '../procedures/engine/play'
import { startWorld } from '../scenarios/catalogue'
import { present, type World } from '../sim/ground/index'
import type { Profile, Trial } from './mistake-scenes'

const worlds = new Map<string, World>()

/** The world of a trial before anything is done, built once for all that begin in it: none of them changes it in place. */
export function worldOf({ scenario }: Trial, profile: Profile): World {
  const name = `${scenario} in ${profile}`
  const world = worlds.get(name) ?? present(startWorld(scenario, 1, profile), `there is no ${name}`)
  worlds.set(name, world)
  return world
}

const starts = new WeakMap<Trial, Map<Profile, Played>>()

/** A trial at the moment before its deeds, played up to there once however many tests look at it. */
export function startOf(trial: Trial, profile: Profile): Played {
  const known = starts.get(trial) ?? new Map<Profile, Played>()
  const start = known.get(profile) ?? playedUpTo(trial, profile)
  starts.set(trial, known.set(profile, start))
  return start
}

/** How far each run has been played that trials begin in: after so many steps of it. */
const runs = new Map<string, Played[]>()

/** Many trials begin in the same run, each at a step of its own: the steps before are played once for all of them. */
function playedUpTo(trial: Trial, profile: Profile): Played {
  const { scenario, procedure, roles, earlier, before } = trial
  const name = JSON.stringify([scenario, profile, procedure, roles, earlier])
  const beginning = started(worldOf(trial, profile), procedure, roles, earlier)
  if (before === undefined) return beginning
  const moments = runs.get(name) ?? [beginning]
  runs.set(name, moments)
  const ids = stepsIn(beginning).map(({ id }) => id)
  const count = ids.indexOf(before)
  for (const id of ids.slice(moments.length - 1, count)) {
    moments.push(playSteps(present(moments.at(-1), 'it has begun'), [id]))
  }
  return present(moments[count], `there is no step ${before}`)
}

/** What the machines and the procedure have written down so far. */
export const toldIn = ({ world, progress }: Played): readonly string[][] =>
  [world.mistakes, progress?.mistakes ?? []].map((mistakes) => mistakes.map(({ id }) => id))

/** What each deed was told to be. */
export function tellings(start: Played, deeds: Trial['deeds']): string[][] {
  const all: string[][] = []
  const given = typeof deeds === 'function' ? deeds(start) : deeds
  given.reduce((at, deed) => {
    const after = play(at, [deed])
    const before = toldIn(at)
    all.push(toldIn(after).flatMap((ids, kind) => ids.slice(before[kind]?.length)))
    return after
  }, start)
  return all
}

/** By the trial that makes it: what one act is told to be that is two things at once, with the reason. */
export const twoThings: ReadonlyMap<string, { readonly told: string; readonly because: string }> = new Map([
  [
    'TRB-M1',
    {
      told: 'TRB-M1 PRI-M3',
      because: 'nothing called for the forced update, and it brings the damage of the primary',
    },
  ],
  [
    'UPG-M1',
    {
      told: 'UPG-M8 UPG-M2',
      because: 'a reboot drops the calls that are up, and leaves no way back where there is no backup',
    },
  ],
])

/** Those that are told twice in that trial without a reason. */
export const toldTwice = (id: string, all: readonly string[][]) =>
  all
    .filter((ids) => ids.length > 1)
    .map((ids) => ids.join(' '))
    .filter((told) => told !== twoThings.get(id)?.told)

/** What of the machines a refusal leaves as it is. */
const machinesOf = ({ world }: Played) =>
  Object.values(world.expressways).map(
    ({ settings, lists, power, version, clustering: running, backups }) => ({
      settings,
      lists,
      power,
      version,
      running,
      backups,
    }),
  )

type Refused = { readonly guide: readonly string[]; readonly detail: string; readonly changed: boolean }

/** What is refused of what is done, and where it leads. */
export function made(
  start: Played,
  given: Trial['deeds'],
): { readonly end: Played; readonly refused: readonly Refused[] } {
  const refused: Refused[] = []
  const end = (typeof given === 'function' ? given(start) : given).reduce((at, deed) => {
    const after = play(at, [deed])
    for (const event of after.events.slice(at.events.length)) {
      if (event.type !== 'refused') continue
      const changed = JSON.stringify(machinesOf(at)) !== JSON.stringify(machinesOf(after))
      refused.push({ ...event.refusal, changed })
    }
    return after
  }, start)
  return { end, refused }
}
