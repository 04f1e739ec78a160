import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Exercise } from '#contract/wire/exercise'
import { exerciseMadeSchema } from '#contract/wire/exercise-requests'
import { exerciseAsLink } from '../../host/exercises/exercise-text'
import { trainersWord } from '../../host/exercises/trainers-word'
import { createNodeHost } from '../../node'
import { ask, kindsOf, usual } from '../../testing/exercises'

describe('an exercise that cannot be', () => {
  const made = async (change: Record<string, unknown>) => {
    const lab = await createNodeHost()
    const before = await lab.host.exportLog()
    const response = await ask(lab, 'POST', 'exercises/made', { exercise: { ...usual, ...change } })
    expect((await lab.host.exportLog()).entries).toEqual(before.entries)
    return { status: response.status, text: await response.text() }
  }

  test.each<[Record<string, unknown>, string, string]>([
    [{ world: { scenario: 'mars' } }, 'world', 'There is no such world'],
    [{ procedure: 'cook' }, 'procedure', 'There is no procedure'],
    [{ roles: { newPrimary: 'expe9' } }, 'roles.newPrimary', 'no Expressway'],
    [{ roles: { cook: 'expe1' } }, 'roles.cook', 'no such role'],
    [{ hidden: [{ fault: 'power-off:expe9', when: 'now' }] }, 'hidden.0.fault', 'no fault'],
    [
      { hidden: [{ fault: 'ntp-unreachable:9.9.9.9', when: 'now' }] },
      'hidden.0.fault',
      'No machine knows an NTP server',
    ],
    [
      { hidden: [{ fault: 'dns-unreachable:9.9.9.9', when: 'now' }] },
      'hidden.0.fault',
      'No machine knows a DNS server',
    ],
    [{ hidden: [{ fault: 'tms-unreachable', when: 'now' }] }, 'hidden.0.fault', 'no Cisco TMS'],
    ...['path-cut:expe1:expe1', 'nat:expe1:expe1.example.com', 'port-blocked-one-way:expe1:expe1:4371'].map(
      (fault): [Record<string, unknown>, string, string] => [
        { hidden: [{ fault, when: { atMs: 1000 } }] },
        'hidden.0.fault',
        'itself',
      ],
    ),
    [
      {
        world: {
          file: {
            schema: 'sixpeer-world',
            version: 1,
            title: 'x',
            machines: [{ number: 1 }],
            faults: [{ kind: 'nat', between: ['expe1', 'expe1'] }],
          },
        },
      },
      'world.file.faults.0',
      'itself',
    ],
    [{ hidden: [{ fault: 'flood:expe1', when: 'now' }] }, 'hidden.0.fault', 'no fault'],
    [{ hidden: [{ fault: 'power-off:expe1', when: { afterStep: 'PRI.99' } }] }, 'hidden.0.when', 'no step'],
    [
      { hidden: [{ fault: 'power-off:expe1', when: { atMs: 600_000 } }], limitMinutes: 10 },
      'hidden.0.when',
      'time is up',
    ],
    [{ mode: 'exam', clock: 'paused' }, 'clock', 'runs'],
    [{ mode: 'learn', help: { most: 1 } }, 'help', 'Only who practises'],
    [
      {
        world: {
          file: { schema: 'sixpeer-world', version: 1, title: 'x', machines: [{ number: 1 }], members: [2] },
        },
      },
      'world.file.members',
      'no machine 2',
    ],
  ])('is refused by the name of what is wrong, and nothing changes: %j', async (change, field, message) => {
    const { status, text } = await made(change)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).toContain(`"field":"${field}"`)
    expect(text).toContain(message)
  })

  test('does not start by a link either, and nothing changes', async () => {
    const lab = await createNodeHost()
    const epoch = JSON.stringify((await lab.host.read()).world)
    const link = exerciseAsLink(usual)
    for (const exercise of [
      link.slice(0, -2),
      exerciseAsLink({ ...usual, procedure: 'cook' }),
      'nonsense',
      '',
    ]) {
      const response = await ask(lab, 'POST', 'scenario', { id: '', exercise })
      expect(response.status, exercise).toBeGreaterThanOrEqual(400)
    }
    expect(
      (await ask(lab, 'POST', 'scenario', { id: '', exercise: link, seed: 4 })).status,
    ).toBeGreaterThanOrEqual(400)
    expect(JSON.stringify((await lab.host.read()).world)).toBe(epoch)
  })

  test('with what breaks after a step that is done when it begins is refused', async () => {
    const lab = await createNodeHost()
    const hidden: Exercise['hidden'] = [{ fault: 'firewall-fails:expe3', when: { afterStep: 'PRI.01' } }]
    const no = await lab.host.startScenario({
      id: '',
      exercise: exerciseAsLink({ ...usual, step: 3, hidden }),
    })
    expect(no?.refusal.detail).toContain('PRI.01')
  })
})

test('an exercise is made with its word, saved, opened with it, and started from its file without', async () => {
  const lab = await createNodeHost()
  const hidden: Exercise['hidden'] = [{ fault: 'firewall-fails:expe3', when: 'now' }]
  const answer = await ask(lab, 'POST', 'exercises/made', { exercise: { ...usual, hidden }, word: 'Lantern' })
  const { file, link, hash } = v.parse(exerciseMadeSchema, await answer.json())
  expect(JSON.stringify(file)).not.toContain('firewall-fails')
  const text = JSON.stringify(file)
  expect((await ask(lab, 'POST', 'exercises/opened', { text })).status).toBe(403)
  expect((await ask(lab, 'POST', 'exercises/opened', { text, word: 'Candle' })).status).toBe(403)
  expect(await (await ask(lab, 'POST', 'exercises/opened', { text, word: 'Lantern' })).json()).toMatchObject({
    exercise: { ...usual, hidden },
  })
  // Without its word, or with one of one's own, nobody reads what it hides, and it does not start.
  const { word: _, ...without } = file
  const own = { ...file, word: await trainersWord('My own') }
  for (const changed of [without, own]) {
    const bodies = { text: JSON.stringify(changed), word: 'My own' }
    const answers = [
      await ask(lab, 'POST', 'exercises/opened', bodies),
      await ask(lab, 'POST', 'exercises/start', { exercise: changed }),
      await ask(lab, 'POST', 'exercises/made', { exercise: changed }),
    ]
    for (const no of answers) {
      expect(no.status).toBeGreaterThanOrEqual(400)
      expect(await no.text()).not.toContain('firewall-fails')
    }
  }
  expect((await ask(lab, 'POST', 'exercises/made', { exercise: file })).status).toBe(403)
  const named = await ask(lab, 'POST', 'exercises/named', { text })
  expect(await named.json()).toEqual({ title: usual.title, hash })
  expect((await ask(lab, 'POST', 'exercises/start', { exercise: file })).status).toBe(200)
  expect(await kindsOf(lab)).toEqual(['firewall-fails'])
  expect(await lab.host.startScenario({ id: '', exercise: link })).toBeNull()
  expect(await (await ask(lab, 'GET', 'run')).json()).toMatchObject({
    title: usual.title,
    exercise: { words: usual.words },
  })
})
