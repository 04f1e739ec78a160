import { describe, expect, test } from 'vitest'
import type { Exercise } from '#contract/wire/exercise'
import { resultOf } from '../../procedures/engine/result'
import { usual } from '../../testing/exercises'
import { freshAsChosen } from '../fresh'
import { hashOfExercise } from './exercise-hash'
import {
  exerciseAsFile,
  exerciseAsLink,
  exerciseInLink,
  exerciseInText,
  type ReadExercise,
} from './exercise-text'

const hashIn = (read: ReadExercise) => ('exercise' in read ? hashOfExercise(read.exercise) : read.why)

const hidden: Exercise['hidden'] = [{ fault: 'path-cut:expe1:expe2', when: 'now' }]

describe('the hash of an exercise', () => {
  test('is the same of its link and of its file, whatever order its members stand in', () => {
    for (const one of [usual, { ...usual, hidden }, { ...usual, hidden: [] }]) {
      const hash = hashOfExercise(one)
      expect(hashIn(exerciseInLink(exerciseAsLink(one)))).toBe(hash)
      expect(hashIn(exerciseInText(JSON.stringify(exerciseAsFile(one))))).toBe(hash)
    }
    const { title, ...rest } = usual
    expect(hashOfExercise({ ...rest, title })).toBe(hashOfExercise({ title, ...rest }))
  })

  test.each<Partial<Exercise>>([
    { seed: 2 },
    { world: { scenario: 'cluster-of-six' } },
    { hidden },
    { weights: { mistake: 0 } },
    { passMark: 0 },
    { step: 4 },
    { limitMinutes: 30 },
    { mode: 'exam' },
    { help: { most: 1 } },
    { word: { salt: '0'.repeat(32), hash: '0'.repeat(64) } },
  ])('is another one of an exercise of the same title with another %j', (change) => {
    expect(hashOfExercise({ ...usual, ...change })).not.toBe(hashOfExercise(usual))
  })

  test('stands in the result of whoever begins it, and of nobody else', async () => {
    const resultFor = async (choice: Parameters<typeof freshAsChosen>[0]) => {
      const fresh = await freshAsChosen(choice)
      if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
      return resultOf(fresh.replica.world, fresh.replica.progress)
    }
    const own = { ...usual, weights: { mistake: 0 }, passMark: 0 }
    const [set, other] = [
      await resultFor({ id: '', exercise: exerciseAsLink({ ...usual, hidden }) }),
      await resultFor({ id: '', exercise: exerciseAsLink(own) }),
    ]
    expect(set?.exercise).toBe(other?.exercise)
    expect(set?.exerciseHash).toBe(hashOfExercise({ ...usual, hidden }))
    expect(other?.exerciseHash).toBe(hashOfExercise(own))
    const plain = await resultFor({ id: 'cluster-of-three', procedure: 'change-primary' })
    expect(plain).not.toHaveProperty('exerciseHash')
  })
})
