import { namesMachines } from '#contract/wire/exercise'
import type { Scenarios } from '#contract/wire/lab'
import type { Procedures } from '#contract/wire/procedures'
import { type Draft, exerciseOf } from './draft'

type World = { readonly id: string; readonly title: string }

/** The worlds that come with their repair and are in no list of worlds; each is called as its repair is, by the symptom. */
export function worldsOfRepairs(
  procedures: Procedures['procedures'],
  scenarios: Scenarios['scenarios'],
): readonly World[] {
  const listed = new Set(scenarios.map(({ id }) => id))
  return procedures.flatMap(({ group, title, startsIn }) => {
    if (listed.has(startsIn.scenario)) return []
    listed.add(startsIn.scenario)
    return [{ id: startsIn.scenario, title: `${group}: ${title}` }]
  })
}

/** Whether each learner gets a world of their own by the one link: an exercise that names machines is for one world. */
export const isForEach = (procedures: Procedures['procedures'], draft: Draft): boolean =>
  draft.learner === '' && isVaried(procedures, draft) && !namesMachines(exerciseOf(draft))

/** Whether the world of the exercise is another one for each learner. */
export const isVaried = (
  procedures: Procedures['procedures'],
  { scenario }: Pick<Draft, 'scenario'>,
): boolean => procedures.some((one) => one.isVaried && one.startsIn.scenario === scenario)
