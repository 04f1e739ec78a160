// A world is called by its scenario. One that was made for one learner of many has that one's number behind a tilde, so
// that whatever keeps the name of a world (a log, a result, a hand-in) keeps the variant with it.

const LEARNER = '~'

/** The name of the world that a learner gets of a scenario: the id alone for 0, which is nobody in particular. */
export const scenarioFor = (id: string, learner = 0): string =>
  learner === 0 ? id : `${id}${LEARNER}${learner}`

/** The scenario that a world is named after, whoever it was made for. */
export const scenarioIn = (name: string): string => name.split(LEARNER, 1)[0] ?? name

/** The learner that a world was made for, 0 for nobody in particular; undefined where that is no number. */
export function learnerIn(name: string): number | undefined {
  const [, learner] = name.split(LEARNER)
  if (learner === undefined) return 0
  return /^[1-9]\d{0,9}$/.test(learner) && name.split(LEARNER).length === 2 ? Number(learner) : undefined
}
