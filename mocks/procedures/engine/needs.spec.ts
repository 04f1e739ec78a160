import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { procedures } from '../catalogue'
import { visit, wait } from '../language/act'
import { actsOf, type Played, play, runOf, started, startedUpTo, stepOf, stepsIn } from './play'

const known = new Set<string>([...menuPages().map(({ path }) => path), 'ssh', 'serial-console'])

/** Every moment of a procedure at which a step is due, from its start to its end. */
function momentsOf(procedure: (typeof procedures)[number]): readonly Played[] {
  const { scenario, roles } = procedure.startsIn
  const world = present(startWorld(scenario, 1, 'strict'), `there is no scenario ${scenario}`)
  const moments = [started(world, procedure.id, roles)]
  for (const { id } of stepsIn(present(moments[0], 'it has begun'))) {
    // Act by act, so that steps are seen that are done in part.
    for (const act of actsOf(present(moments.at(-1), 'it has begun'), id)) {
      moments.push(play(present(moments.at(-1), 'it has begun'), [act]))
    }
  }
  return moments
}

describe.each(procedures)('what the steps of $id ask for', (procedure) => {
  const moments = momentsOf(procedure).map(runOf)
  const needs = moments.flatMap(({ steps }) => steps.flatMap((step) => step.needs))

  test('is done on a page of the menu', () => {
    expect(needs.filter(({ path }) => path !== null && !known.has(path))).toEqual([])
    // Where there is a page there is a machine that has it.
    expect(needs.filter(({ host, path }) => path !== null && host === null)).toEqual([])
  })

  test('reads as done beside its tick, and is what is missing else', () => {
    for (const { words } of needs) {
      expect(words).not.toMatch(/undefined|\b[A-Z]{3}[.-]\d\d/)
    }
    const metWords = needs.filter(({ met }) => met).map(({ words }) => words)
    const asMissing = /\b(?:still|yet|lacks|missing|differs?|must|wait|first)\b/i
    expect(metWords.filter((words) => asMissing.test(words))).toEqual([])
    for (const { steps } of moments) {
      for (const { state, missing, needs: asked } of steps) {
        if (state !== 'current' && state !== 'open') continue
        const unmet = asked.filter(({ met }) => !met).map(({ words }) => words)
        expect(unmet.join('\n')).toBe(missing)
      }
    }
  })
})

test('each peer has its own lines where a step is about several, and what is met of it is ticked', () => {
  const adding = startedUpTo(
    'ADD.30',
    present(startWorld('cluster-of-three', 1, 'strict'), 'it is in the catalogue'),
    'add-peer',
    { primary: 'expe1', newPeer: 'expe4' },
  )
  const looked = play(adding, [wait(600_000), visit('expe1', pages.clustering)])
  const asked = stepOf(looked, 'ADD.30').needs.map(({ host, path, met }) => `${host} ${path} ${met}`)
  expect(asked).toEqual([
    'expe4.example.com system/clustering true',
    'expe1.example.com system/clustering true',
    'expe2.example.com system/clustering false',
    'expe3.example.com system/clustering false',
    'expe4.example.com system/clustering false',
  ])
})
