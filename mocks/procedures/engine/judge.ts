import { counted } from '#contract/counted'
import { hidesSomething } from '../../sim/around/index'
import type { Mistake, Outcome } from '../../sim/ground/index'
import { type Procedure, stepsOf } from '../language/procedure'
import type { Moment, Rule } from '../language/rule'
import { sentInVain } from '../language/sent-in-vain'
import { applies, type Step, wasDone } from '../language/step'
import type { Progress } from './progress'

type Judged = { readonly outcome: Outcome; readonly progress: Progress }

/** What a mistake is called and how it is told. */
type Telling = Pick<Mistake, 'id' | 'text'> & { readonly guide: readonly string[] }

/**
 * Asks the rules of the procedure about one outcome. One act is one mistake under one name: what the machines wrote down
 * takes the name of the rule that says it more exactly, and a rule is silent where the same is told already. That the
 * order was not kept is the most general way to tell it, for which nothing else must be left to tell.
 */
export function judge(procedure: Procedure, moment: Moment): Judged {
  const { progress, world } = moment
  const broken = mostExact(rulesOf(procedure, moment).filter((rule) => rule.brokenBy(moment)))
  const outcome = inTheWordsOf(broken, { world, events: moment.events })
  const written = writtenDown(outcome)
  const known = new Set([...progress.mistakes.map((mistake) => mistake.text), ...progress.remarks])
  const fresh = broken.filter(
    ({ id, text, everyTime }) => !written.includes(id) && (everyTime || !known.has(text)),
  )
  const orders = orderMistakesOf(procedure)
  const forbidden = fresh.filter(({ id, accepted }) => !accepted && !orders.has(id))
  const outOfOrder = fresh.filter(({ id }) => orders.has(id))
  const inGeneral = outOfOrder.length > 0 ? outOfOrder : untimely(procedure, moment)
  const told = written.length + forbidden.length > 0 ? forbidden : inGeneral
  // Under a name that the machines have written down already it would be counted twice.
  const counted = new Set(outcome.world.mistakes.slice(progress.start.mistakes).map(({ id }) => id))
  const mistakes = told
    .filter((told) => ('everyTime' in told && told.everyTime) || !known.has(told.text))
    .filter(({ id }) => !counted.has(id))
    .map(({ id, text, guide }) => ({ id, text, guide: [...guide], at: world.now, expressway: null }))
  const remarks = fresh.filter((rule) => rule.accepted).map((rule) => rule.text)
  return {
    outcome: reported(mistakes, outcome),
    progress: {
      ...progress,
      mistakes: [...progress.mistakes, ...mistakes],
      remarks: [...progress.remarks, ...remarks],
    },
  }
}

/** The outcome with what only the procedure has seen in its report, as what the machines have seen is. */
function reported(mistakes: readonly Mistake[], { world, events }: Outcome): Outcome {
  return {
    world,
    events: [...events, ...mistakes.map(({ id, text }) => ({ type: 'mistake', id, text }) as const)],
  }
}

/** The rules of the procedure, and that of every search. */
const rulesOf = ({ rules, isToFind }: Procedure, { world }: Moment): readonly Rule[] =>
  isToFind || hidesSomething(world) ? [...rules, sentInVain] : rules

/** The rows by which a breach of the order goes, here and in the steps that other procedures lend. */
const orderMistakesOf = (procedure: Procedure): ReadonlySet<string> =>
  new Set([procedure.orderMistake, ...stepsOf(procedure).flatMap(({ orderMistake }) => orderMistake ?? [])])

/** Without those that another one of them says more exactly. */
const mostExact = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ id }) => !rules.some(({ insteadOf }) => insteadOf?.includes(id)))

/** The ids that the machines wrote down, the oldest first. */
const writtenDown = ({ events }: Outcome): string[] =>
  events.flatMap((event) => (event.type === 'mistake' ? [event.id] : []))

/**
 * The outcome with the names that these rules have for what the machines wrote down, in its record and its report. Two
 * things that a rule has one name for are one mistake.
 */
function inTheWordsOf(rules: readonly Rule[], outcome: Outcome): Outcome {
  const ruleFor = (id: string) => rules.find(({ insteadOf }) => insteadOf?.includes(id))
  const written = writtenDown(outcome)
  if (!written.some(ruleFor)) return outcome
  const { world, events } = outcome
  const since = world.mistakes.length - written.length
  const mistakes = world.mistakes.slice(since).map((mistake) => {
    const rule = ruleFor(mistake.id)
    return rule ? { ...mistake, id: rule.id, text: rule.text, guide: [...rule.guide] } : mistake
  })
  const once = mistakes.filter(
    ({ id }, index) => mistakes.findIndex((mistake) => mistake.id === id) === index,
  )
  return {
    world: { ...world, mistakes: [...world.mistakes.slice(0, since), ...once] },
    events: [
      ...events.filter(({ type }) => type !== 'mistake'),
      ...once.map(({ id, text }) => ({ type: 'mistake', id, text }) as const),
    ],
  }
}

/** The steps done in this turn although steps that come before them were not, in one telling. */
function untimely(procedure: Procedure, moment: Moment): Telling[] {
  const { before, progress } = moment
  const all = stepsOf(procedure)
    .filter((step) => wasDone(progress, step.id) && !wasDone(before, step.id))
    .flatMap((step) => {
      const left = stepsOf(procedure).filter((earlier) => isLeftOut(step, earlier, moment))
      if (left.length === 0) return []
      return [{ step, left, text: `"${step.title}" was done before: ${titlesOf(left)}.` }]
    })
  const [first] = all
  if (!first) return []
  const text = all.map((one) => one.text).join(' ')
  // What the guide says of those that are named, which are to be done now; of the steps themselves where it says nothing.
  const omitted = all.flatMap(({ left }) => left.slice(0, NAMED_MAX).flatMap(({ guide }) => guide))
  const guide = omitted.length > 0 ? omitted : all.flatMap(({ step }) => step.guide)
  return [{ id: first.step.orderMistake ?? procedure.orderMistake, text, guide: [...new Set(guide)] }]
}

/** So many steps are named of those that were left out. */
const NAMED_MAX = 3

function titlesOf(steps: readonly Step[]): string {
  const titles = steps.slice(0, NAMED_MAX).map(({ title }) => `"${title}"`)
  const more = steps.length - titles.length
  return [...titles, ...(more > 0 ? [counted(more, 'step more', 'steps more')] : [])].join(', ')
}

function isLeftOut(step: Step, earlier: Step, moment: Moment): boolean {
  return step.after.includes(earlier.id) && !wasDone(moment.progress, earlier.id) && applies(earlier, moment)
}
