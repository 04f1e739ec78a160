import type { Mode } from '#contract/wire/procedures'

/** What each mode is called, and what it means for whoever chooses it. */
export const modeWords: Readonly<Record<Mode, { readonly name: string; readonly sentence: string }>> = {
  learn: {
    name: 'Learn',
    sentence: 'Every step is told, with its reasons, and a mistake as soon as it is made.',
  },
  practise: {
    name: 'Practise',
    sentence: 'You see the goal. Steps, hints and reasons are there on request, and each request counts.',
  },
  exam: {
    name: 'Exam',
    sentence: 'You see the goal. No help; what was wrong is told at the end, and the clock cannot be paused.',
  },
}
