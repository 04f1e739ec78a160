import { describe, expect, test } from 'vitest'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import type { EventOf, WorldEvent } from '../sim/ground/event'
import { oneThingWrong } from '../testing/one-thing-wrong'
import { cases, fromTheStart } from '../testing/procedure-cases'
import { isFromTheStart, walkOf } from '../testing/walked'
import { procedures } from './catalogue'
import { contextOf, type Played, playAll, runOf, started, stepOf, stepsIn } from './engine/play'
import { ownStepsOf } from './language/procedure'
import { applies, isLent, type Need, type Step } from './language/step'

const isAlarm = (event: WorldEvent): event is EventOf<'alarm-raised'> => event.type === 'alarm-raised'

/** The one of the things asked for that is not met, where all others are. */
function keyOfOnlyUnmet(
  needs: readonly Need[],
  asked: readonly (Need & { key: string })[],
): string | undefined {
  const [unmet, ...more] = needs.filter(({ met }) => !met)
  if (!unmet || more.length > 0) return undefined
  // Where there is more or less to ask for than before, the words tell which it is.
  return needs.length === asked.length
    ? asked[needs.indexOf(unmet)]?.key
    : asked.find(({ words }) => words === unmet.words)?.key
}

describe('every procedure plays to its end', () => {
  test.each(cases)('$name', (one) => {
    const { start, played } = walkOf(one)
    // The player starts whatever it is told to; the world has to be one in which people may start as well.
    expect(procedures.find(({ id }) => id === one.procedure)?.startRefusal(start.world, one.roles)).toBeNull()
    expect(played.events.filter((event) => event.type === 'refused')).toEqual([])
    expect(runOf(played).mistakes).toEqual([])
    expect(runOf(played).finished).toBe(true)
    const since = played.events.slice(start.events.length)
    const raised = since.filter(isAlarm).map((event) => `${event.expressway} ${event.alarm}`)
    expect([...new Set(raised)].toSorted()).toEqual(one.alarms)
  })

  test('and every step is missing before acts and done by them in one of these worlds, but what is told or done from the start', () => {
    const done = new Set(
      cases.flatMap((one) => walkOf(one).done.flatMap(({ step }) => (isLent(step) ? [] : [step.id]))),
    )
    const due = procedures
      .flatMap(ownStepsOf)
      .filter((step) => 'acts' in step || ('doneWith' in step && !isFromTheStart(step)))
    expect(due.map(({ id }) => id).filter((id) => !done.has(id))).toEqual([])
  })

  // How many things each step asks for, in each case that does it, in their order above: when it is done, or at the start
  // where it is done from then on. The file is written by this test with `-u`, so that nobody keeps it; who takes a thing
  // away from a step, or gives it another one, writes it anew, and a reader of the change sees the step become easier.
  test('and no step asks for less than was written down, nor for more', async () => {
    const asked = new Map<string, number[]>()
    const count = (step: Step, at: Played) => {
      if (!isLent(step) && 'needs' in step) {
        asked.set(step.id, [...(asked.get(step.id) ?? []), step.needs(contextOf(at)).length])
      }
    }
    for (const { step, at } of cases.flatMap((one) => walkOf(one).done)) count(step, at)
    for (const [id, { scenario, procedure, roles, earlier }] of Object.entries(fromTheStart)) {
      const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
      const at = started(world, procedure, roles, earlier)
      for (const step of stepsIn(at).filter((each) => each.id === id)) count(step, at)
    }
    const lines = [...asked].map(([id, counts]) => `${id}: ${counts.join(', ')}\n`)
    await expect(lines.toSorted().join('')).toMatchFileSnapshot('needs-asked.txt')
  })

  test('and each thing that a step needs holds it back alone, all else being as it was, but what says that it never does', () => {
    const alone = new Set<string>()
    const all = new Map<string, Need>()
    for (const { step, at } of cases.flatMap((one) => walkOf(one).done)) {
      if (isLent(step)) continue
      const asked = step.needs(contextOf(at)).map((each, index, { length }) => ({
        ...each,
        key: `${step.id}, ${index + 1} of ${length}`,
      }))
      for (const { key, ...each } of asked) all.set(key, each)
      const open = new Set(asked.map(({ key }) => key).filter((key) => !alone.has(key)))
      for (const context of open.size > 0 ? oneThingWrong(contextOf(at)) : []) {
        const key = keyOfOnlyUnmet(step.needs(context), asked)
        if (key === undefined || !open.has(key) || !applies(step, context)) continue
        alone.add(key)
        open.delete(key)
        if (open.size === 0) break
      }
    }
    const keysOf = (is: (key: string, each: Need) => boolean) =>
      [...all].flatMap(([key, each]) => (is(key, each) ? [key] : []))
    expect(keysOf((key) => !alone.has(key))).toEqual(keysOf((_, { alongside }) => alongside === true))
  })

  test('and a step that is done from the start is missing in a world that does not fit', () => {
    const steps = procedures.flatMap(ownStepsOf).filter(isFromTheStart)
    expect(steps.map(({ id }) => id).toSorted()).toEqual(Object.keys(fromTheStart).toSorted())
    for (const [id, { scenario, procedure, roles, earlier }] of Object.entries(fromTheStart)) {
      const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
      const { state, missing } = stepOf(started(world, procedure, roles, earlier), id)
      expect(['current', 'open'], id).toContain(state)
      expect(missing, id).not.toBe('')
    }
  })

  test('and each has a world in which it does', () => {
    const played = new Set(cases.map(({ procedure }) => procedure))
    expect(procedures.map(({ id }) => id).filter((id) => !played.has(id))).toEqual([])
  })

  test('[ADD-14] [RML-21] one world goes through all three, each from where the last one ended', () => {
    let world = present(startWorld('standalone-pair', 7, 'strict'), 'no scenario')
    for (const [procedure, roles] of [
      ['create', { primary: 'expe1' }],
      ['add-peer', { primary: 'expe1', newPeer: 'expe2' }],
      ['remove-live-peer', { primary: 'expe1', leavingPeer: 'expe2' }],
    ] as const) {
      const after = playAll(started(world, procedure, roles))
      expect(runOf(after)).toMatchObject({ finished: true, mistakes: [], callsLost: expect.any(Number) })
      world = after.world
    }
    expect(world.expressways['expe2']?.settings['call-routing.callSignalingOptimization']).toBe('On')
    expect(world.expressways['expe1']?.alarms).toEqual([])
  })
})
