import type { Verdict, VerdictKind } from '#contract/wire/grading'
import { clockTime } from '../world-time'

/** A verdict in words, in the colour that goes with it, and what it means for whoever grades. */
export const verdictWords: Readonly<
  Record<VerdictKind, { readonly words: string; readonly colour: string; readonly means: string }>
> = {
  genuine: {
    words: 'Genuine',
    colour: 'text-(--lab-good)',
    means: 'What the log leads to is what the file claims.',
  },
  unsummed: {
    words: 'Unsummed',
    colour: 'text-(--lab-warn)',
    means:
      'The log leads to what the file claims, and no check sums show that it is as the lab wrote it. It does not count as passed.',
  },
  edited: {
    words: 'Edited',
    colour: 'text-(--lab-bad)',
    means: 'Somebody has changed the file since the lab wrote it.',
  },
  impossible: {
    words: 'Impossible',
    colour: 'text-(--lab-bad)',
    means: 'No lab can have written this log.',
  },
  'other-build': {
    words: 'Another version',
    colour: 'text-(--lab-warn)',
    means: 'This version of the lab cannot judge it.',
  },
  unreadable: { words: 'Unreadable', colour: 'text-(--lab-bad)', means: 'It is no hand-in.' },
}

/** The entry of the log that a verdict is about, in words; blank where it is about the whole file. */
export function placeWords({ where }: Verdict): string {
  if (!where) return ''
  const at = where.at === null ? '' : `, ${clockTime(where.at)}`
  return `Entry ${where.entry} of its log (${where.command}${at}).`
}
