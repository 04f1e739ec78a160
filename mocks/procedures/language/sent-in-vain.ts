import type { Rule } from './rule'

/** TRB-M9: whoever looks after it finds nothing there. Else one could send somebody everywhere until it is found. */
export const sentInVain: Rule = {
  id: 'TRB-M9',
  text: 'Somebody was sent to mend what is not broken: they looked and found nothing of the kind.',
  guide: ['TRB-29'],
  everyTime: true,
  brokenBy: ({ events }) =>
    events.some((event) => event.type === 'refused' && event.command === 'mend-fault'),
}
