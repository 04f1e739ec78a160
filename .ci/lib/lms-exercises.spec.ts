import { expect, test } from 'vitest'
import { exerciseAsLink } from '../../mocks/host/exercises/exercise-text'
import { createNodeHost } from '../../mocks/node'
import { usual } from '../../mocks/testing/exercises'
import { readStartLink } from '../../src/lab/home/start-link'
import { tryOut } from './lms-exercises.mjs'
import { NotPackaged, PASS_MARK, readOptions } from './lms-options.mjs'

const linkOf = (passMark?: number) =>
  `exercise=${exerciseAsLink({ ...usual, ...(passMark !== undefined && { passMark }) })}`

const marksOf = async (words: readonly string[]) => {
  const tried = await tryOut(readOptions(words).exercises, { createNodeHost, readStartLink })
  return tried.map(({ passMark }) => passMark)
}

test('an exercise is passed from its own mark on, also 0; one that says none from that of the package', async () => {
  const all = ['--exercise', linkOf(60), '--exercise', linkOf(0), '--exercise', linkOf()]
  expect(await marksOf(all)).toEqual([60, 0, PASS_MARK])
  expect(await marksOf(['--pass', '0', '--exercise', linkOf(0), '--exercise', linkOf()])).toEqual([0, 0])
})

test('a package that would contradict its exercise is refused', async () => {
  const contradicting = marksOf(['--pass', '70', '--exercise', linkOf(60)])
  await expect(contradicting).rejects.toThrow(NotPackaged)
  await expect(contradicting).rejects.toThrow(/from 60 points on, and not from 70/)
})
