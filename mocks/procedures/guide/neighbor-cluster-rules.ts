import type { Moment, Rule } from '../language/rule'
import { localMembers, wholeZone, zonesToRemote } from './neighbor-cluster-questions'

/** True when the page of zones of a local peer has just said something that goes by this row. */
const noted = (row: string) => (moment: Moment) =>
  moment.events.some(
    (event) =>
      event.type === 'item-saved' &&
      event.list === 'zones' &&
      localMembers(moment).some(({ id }) => id === event.expressway) &&
      event.notes.some(({ guide }) => guide.includes(row)),
  )

/** What the guide forbids while a cluster is neighbored. A zone that is made on a subordinate is the machine's to see. */
export const neighborClusterRules: readonly Rule[] = [
  {
    id: 'NEI-M1',
    text: 'More than one zone leads to the remote cluster: calls go by the order of the zones and not by load.',
    guide: ['NEI-08'],
    brokenBy: noted('NEI-08'),
  },
  {
    id: 'NEI-M2',
    text: 'A call was sent through a zone that leaves out peers of the remote cluster: it fails when the others are down.',
    guide: ['NEI-09', 'NEI-10'],
    brokenBy: (moment) =>
      moment.events.some(
        (event) =>
          event.type === 'call-placed' &&
          event.route !== null &&
          localMembers(moment).some(({ id }) => id === event.expressway),
      ) &&
      zonesToRemote(moment).length > 0 &&
      wholeZone(moment).some(({ met }) => !met),
  },
  {
    id: 'NEI-M3',
    text: 'A zone leads to a peer of the own cluster.',
    guide: ['NEI-12'],
    brokenBy: noted('NEI-12'),
  },
  {
    id: 'NEI-M4',
    text: 'A zone holds the same address twice, or a name that stands for several.',
    guide: ['NEI-15'],
    brokenBy: noted('NEI-15'),
  },
  {
    id: 'NEI-M5',
    text: 'A zone verifies certificates but holds IP addresses, which they do not carry.',
    guide: ['NEI-16'],
    brokenBy: noted('NEI-16'),
  },
  {
    id: 'NEI-M7',
    text: 'The peers of the zone were put in another order: order counts on System > Clustering, not in a zone.',
    guide: ['NEI-17'],
    accepted: true,
    brokenBy: noted('NEI-17'),
  },
]
