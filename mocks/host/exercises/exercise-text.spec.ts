import { describe, expect, test } from 'vitest'
import type { Exercise } from '#contract/wire/exercise'
import { exerciseAsFile, exerciseAsLink, exerciseInLink, exerciseInText } from './exercise-text'
import { isTrainersWord, trainersWord } from './trainers-word'
import { unveiled, veiled } from './veil'

const exercise: Exercise = {
  schema: 'sixpeer-exercise',
  version: 1,
  title: 'Find what keeps expe3 out',
  words: 'Users say that calls through expe3 fail since this morning. “Übung” – 任务',
  world: { scenario: 'cluster-of-three' },
  procedure: 'change-primary',
  mode: 'practise',
  hidden: [
    { fault: 'firewall-fails:expe2', when: 'now' },
    { fault: 'path-cut:expe1:expe3', when: { atMs: 600_000 } },
    { fault: 'power-off:expe2', when: { afterStep: 'PRI.03' } },
  ],
  weights: { mistake: 10 },
  passMark: 70,
}

describe('an exercise as a link and as a file', () => {
  test('is what it was, and the same exercise always gives the same link', () => {
    const link = exerciseAsLink(exercise)
    expect(exerciseInLink(link)).toEqual({ exercise })
    expect(exerciseAsLink(exercise)).toBe(link)
    expect(link).toMatch(/^[\w-]+$/)
    expect(link.length).toBeLessThan(900)
    expect(exerciseInText(JSON.stringify(exerciseAsFile(exercise)))).toEqual({ exercise })
  })

  test('shows what it hides neither in the link, decoded or not, nor in the file', () => {
    const link = exerciseAsLink(exercise)
    const decoded = atob(link.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    for (const text of [link, decoded, JSON.stringify(exerciseAsFile(exercise))])
      for (const { fault } of exercise.hidden ?? []) {
        expect(text).not.toContain(fault)
        expect(text).not.toContain(fault.split(':')[0])
      }
    expect(JSON.stringify(exerciseAsFile(exercise))).toContain(exercise.title)
  })

  test('that was cut, changed or made by nobody is refused as that', () => {
    const link = exerciseAsLink(exercise)
    const middle = Math.floor(link.length / 2)
    const changed = `${link.slice(0, middle)}${link[middle] === 'A' ? 'B' : 'A'}${link.slice(middle + 1)}`
    for (const bad of [link.slice(0, -1), link.slice(0, middle), changed, `${link}A`, '1', '1AAAA'])
      expect(exerciseInLink(bad), bad).toMatchObject({ why: expect.stringContaining('cut off or changed') })
    expect(exerciseInLink('2AAAA')).toMatchObject({ why: expect.stringContaining('does not begin') })
    expect(exerciseInLink('')).toMatchObject({ why: expect.any(String) })
    expect(exerciseInLink('1'.repeat(300_000))).toMatchObject({ why: expect.stringContaining('longer') })
  })

  test('that grows without end is not unpacked', () => {
    const bomb = veiled('0'.repeat(60_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(unveiled(bomb)).toEqual({ why: 'It unpacks to more than any exercise is.' })
  })

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'it is not JSON'],
    ['something else', '[]', 'does not say schema'],
    [
      'of another version',
      JSON.stringify({ ...exercise, version: 2 }),
      'of version 2; this lab reads version 1',
    ],
    ['a log', JSON.stringify({ shape: 1, entries: [] }), 'does not say schema'],
    ['nested deep', `{"a":${'['.repeat(500)}${']'.repeat(500)}}`, 'nested too deep'],
  ])('is refused where it is %s', (_, text, why) => {
    expect(exerciseInText(String(text))).toMatchObject({ why: expect.stringContaining(why) })
  })

  test.each<[Partial<Record<keyof Exercise, unknown>> & Record<string, unknown>, string]>([
    [{ title: '' }, 'title'],
    [{ mode: 'cheat' }, 'mode'],
    [{ passMark: 101 }, 'passMark'],
    [{ weights: { mistake: -1 } }, 'weights.mistake'],
    [{ weights: { luck: 1 } }, 'weights.luck'],
    [{ hidden: [{ fault: 'nat:expe1:expe2', when: 'never' }] }, 'hidden'],
    [{ hidden: veiled('[{"fault":1}]') }, 'hidden.0.fault'],
    [{ hidden: 'AAAA' }, 'hidden'],
    [{ limitMinutes: 0 }, 'limitMinutes'],
    [{ colour: 'red' }, 'colour'],
  ])('names the field that is wrong: %j', (change, field) => {
    const read = exerciseInText(JSON.stringify({ ...exercise, ...change }))
    expect('errors' in read && read.errors.map((one) => one.field).join(' ')).toContain(field)
  })
})

test('what a file with a word hides is under its word; older files, whose veil has none, are read as they were', () => {
  const word = { salt: '1'.repeat(32), hash: 'a'.repeat(64) }
  const file = exerciseAsFile({ ...exercise, word })
  expect(exerciseInText(JSON.stringify(file))).toEqual({ exercise: { ...exercise, word } })
  const { word: _, ...without } = file
  for (const bad of [
    without,
    { ...file, word: { ...word, hash: 'b'.repeat(64) } },
    { ...without, hidden: String(JSON.parse(JSON.stringify(file)).hidden).replace(/^2/, '1') },
  ])
    expect(exerciseInText(JSON.stringify(bad))).toMatchObject({
      errors: [{ field: 'hidden', message: expect.stringContaining('cut off or changed') }],
    })
  const older = { ...file, hidden: veiled(JSON.stringify(exercise.hidden)) }
  expect(exerciseInText(JSON.stringify(older))).toEqual({ exercise: { ...exercise, word } })
})

test('of a trainer’s word a fingerprint is kept, by which it is known and not found', async () => {
  const word = await trainersWord('Lantern 7')
  expect(JSON.stringify(word)).not.toContain('Lantern')
  expect(await isTrainersWord(' Lantern 7 ', word)).toBe(true)
  expect(await isTrainersWord('lantern 7', word)).toBe(false)
  expect((await trainersWord('Lantern 7')).hash).not.toBe(word.hash)
})
