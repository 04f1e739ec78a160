import { describe, expect, it } from 'vitest'
import { launchIn } from './cmi5-launch'
import { NOTHING_YET } from './report'
import { type Around, statement } from './statements'
import { textMark } from './text-mark'
import { uuid } from './uuid'

const question = {
  endpoint: 'https://lrs.example/xapi/',
  fetch: 'https://lms.example/token?for=1',
  actor: JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ann' } }),
  registration: '6b1b2d5e-2f2a-4c8e-9a1e-0f3c7a5d9b10',
  activityId: 'https://lms.example/activities/7',
}

function launch() {
  const found = launchIn(new URLSearchParams(question))
  if (!found) throw new Error('No launch')
  return found
}

const around: Around = {
  launch: launch(),
  data: {
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'urn:publisher:1' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session 1' },
    },
    launchMode: 'Normal',
    masteryScore: 0.8,
  },
  id: 'id 1',
  timestamp: '2030-01-01T00:00:00.000Z',
  visitMs: 61_000,
}

describe('a statement', () => {
  const passed = { score: 85, isCompleted: true, isPassed: true, progress: 1 }

  it('tells back what the platform has laid down, and has a score only where it judges', () => {
    const made = statement('passed', passed, around)
    expect(made).toMatchObject({
      actor: { objectType: 'Agent', account: { name: 'ann' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id: question.activityId },
      result: { success: true, duration: 'PT1M1S', score: { scaled: 0.85, raw: 85, min: 0, max: 100 } },
      context: {
        registration: question.registration,
        contextActivities: {
          grouping: [{ id: 'urn:publisher:1' }],
          category: [
            { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
            { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' },
          ],
        },
        extensions: {
          'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session 1',
          'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
        },
      },
    })
    expect(statement('completed', passed, around).result).toEqual({ completion: true, duration: 'PT1M1S' })
    expect(statement('terminated', passed, around).result).toEqual({ duration: 'PT1M1S' })
    expect(statement('initialized', passed, around)).not.toHaveProperty('result')
  })

  it('of how far one has come is none that cmi5 defines', () => {
    const made = statement('progressed', { ...NOTHING_YET, progress: 0.333 }, around)
    expect(made.context.contextActivities.category).toEqual([])
    expect(made.result).toEqual({
      extensions: { 'https://w3id.org/xapi/cmi5/result/extensions/progress': 33 },
    })
  })
})

describe('an address that a platform has opened', () => {
  it.each(Object.keys(question))('names nobody without its %s, or with a damaged one', (part) => {
    const rest = Object.fromEntries(Object.entries(question).filter(([name]) => name !== part))
    expect(launchIn(new URLSearchParams(rest))).toBeNull()
    expect(
      launchIn(new URLSearchParams({ ...question, [part]: part === 'activityId' ? '' : '{' })),
    ).toBeNull()
  })
})

describe('marks', () => {
  it('a UUID is one of version 4, and another every time', () => {
    const made = Array.from({ length: 100 }, uuid)
    for (const one of made)
      expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(made).size).toBe(made.length)
  })

  it('the mark of a text is that of FNV-1a', () => {
    expect(textMark('')).toBe('cbf29ce484222325')
    expect(textMark('a')).toBe('af63dc4c8601ec8c')
    expect(textMark('ann\nscenario=a')).not.toBe(textMark('ben\nscenario=a'))
  })
})
