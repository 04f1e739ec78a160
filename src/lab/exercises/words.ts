import type { Weighed } from '#contract/wire/exercise'
import type { Help } from '#contract/wire/procedures'

/** What each kind of help is called where it is allowed. */
export const helpWords: Readonly<Record<Help, string>> = {
  step: 'The words of a step',
  nudge: 'Hint: where to go',
  page: 'Hint: which page',
  values: 'Hint: which values',
  show: 'Show me',
  do: 'Do it for me',
  why: 'Why',
  'what-if': 'What if',
  again: 'Go back and try again',
  cause: 'Show the cause',
}

/** What takes points off. */
export const weightWords: Readonly<Record<Weighed, string>> = {
  mistake: 'Mistake',
  missed: 'Step whose time passed',
  undone: 'Step left undone',
  ...helpWords,
}

/** The fields of an exercise, as the form calls them. */
const fieldWords: Readonly<Record<string, string>> = {
  title: 'Title',
  words: 'Words for the trainee',
  world: 'World',
  seed: 'Number of the variant',
  learner: 'Number of the variant',
  profile: 'Mistakes',
  clock: 'Clock',
  procedure: 'Procedure or repair',
  roles: 'Who plays what',
  mode: 'Mode',
  help: 'Help',
  limitMinutes: 'Limit',
  step: 'Begins at step',
  hidden: 'What breaks',
  weights: 'Points',
  passMark: 'Passed from',
  word: 'Your word',
}

/** A field that is wrong, as the form calls it: `hidden.0.when` is "What breaks, 1". */
export function fieldName(path: string): string {
  const [first = '', second] = path.split('.')
  const name = fieldWords[first] ?? (path || 'The exercise')
  return /^\d+$/.test(second ?? '') ? `${name}, ${Number(second) + 1}` : name
}
