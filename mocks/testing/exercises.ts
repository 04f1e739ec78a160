import type { Exercise } from '#contract/wire/exercise'
import { exerciseAsLink } from '../host/exercises/exercise-text'
import { createNodeHost, type NodeHost } from '../node'
import { worldSummary } from '../sim/answers/index'

/** An exercise with nothing that is out of the ordinary. */
export const usual: Exercise = {
  schema: 'sixpeer-exercise',
  version: 1,
  title: 'Another primary',
  words: 'Make expe2 the primary. Something may go wrong on the way.',
  world: { scenario: 'cluster-of-three' },
  profile: 'realistic',
  procedure: 'change-primary',
  mode: 'practise',
  signin: 'admin',
}

/** A lab that was opened with the link of an exercise. */
export const opened = (change: Partial<Exercise>) =>
  createNodeHost({ begin: { id: '', exercise: exerciseAsLink({ ...usual, ...change }) } })

/** Asks the control of a lab. */
export const ask = ({ answer }: NodeHost, method: string, path: string, body?: unknown) =>
  answer(
    new Request(`http://lab.test/api/lab/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  )

/** What is broken in a lab, told or not. */
export const faultsOf = async ({ host }: NodeHost) => worldSummary((await host.read()).world, 1, null).faults

/** The kinds of that. */
export const kindsOf = async (lab: NodeHost) => (await faultsOf(lab)).map(({ kind }) => kind)
