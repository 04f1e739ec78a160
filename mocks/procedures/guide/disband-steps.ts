import { inRole, named, onRole, subordinates } from '../language/cast'
import { noPeersSaved, runs } from '../language/clustering'
import { microsoftDisabled, usesMicrosoft } from '../language/machine'
import { restarted } from '../language/marks'
import { pages } from '../language/pages'
import { type Context, need, type Step, step, wasDone } from '../language/step'
import { tmsNeed, withTms } from '../language/without-tms'
import { cleared, firstToLeave, left, nextToLeave, P, zonesHere } from './disband-questions'

const hasSubordinates = (context: Context) => subordinates(context).length > 0

/** The steps of "disband a cluster", in the order of the guide. */
export const disbandSteps: readonly Step[] = [
  step('DIS.01', 'Turn provisioning off in Cisco TMS', {
    text: 'With Cisco TMS in Provisioning Extension mode: clear all four services on the Provisioning tab of any member.',
    on: null,
    path: null,
    needs: tmsNeed,
    appliesWhen: withTms,
    guide: ['DIS-07', 'DIS-08'],
  }),
  step('DIS.02', 'Take the clustering off a subordinate', {
    text: 'Give it a Cluster name that no other has, such as its FQDN, clear all six rows, its own included, and save once.',
    on: (context) => firstToLeave(context).id,
    path: pages.clustering,
    needs: (context) => cleared(context, firstToLeave(context)),
    appliesWhen: hasSubordinates,
    latches: false,
    after: ['DIS.01'],
    guide: ['DIS-09', 'DIS-10', 'DIS-12'],
  }),
  step('DIS.03', 'Delete its FindMe accounts', {
    text: 'Optional: accounts that are no longer used there stay until somebody deletes them.',
    on: (context) => firstToLeave(context).id,
    path: pages.findMe,
    needs: () => [need(false, 'Delete the accounts, or go on without.')],
    // Nothing depends on it: the closing lines remind of the accounts.
    appliesWhen: () => false,
    guide: ['DIS-11'],
  }),
  step('DIS.04', 'Disable Microsoft interoperability', {
    text: 'Where it is used on the subordinate, set it to Disabled and save.',
    on: (context) => firstToLeave(context).id,
    path: pages.microsoft,
    needs: (context) => [microsoftDisabled(context, firstToLeave(context))],
    appliesWhen: (context) => hasSubordinates(context) && usesMicrosoft(context, firstToLeave(context)),
    guide: ['DIS-13'],
  }),
  step('DIS.05', 'Restart it', {
    text: 'Restart, then OK. Only the restart makes it standalone.',
    on: (context) => firstToLeave(context).id,
    path: pages.restart,
    needs: (context) => [
      restarted(context, firstToLeave(context), 'DIS.02'),
      runs(context, firstToLeave(context), 'standalone'),
    ],
    appliesWhen: hasSubordinates,
    after: ['DIS.02', 'DIS.04'],
    guide: ['DIS-14'],
  }),
  step('DIS.06', 'The same for every other subordinate', {
    text: 'One after the other: a name of its own, no rows, save, restart. The next one only when the last is back.',
    on: (context) => nextToLeave(context).id,
    path: (context) => nextToLeave(context).path,
    needs: (context) => [
      need(wasDone(context.progress, 'DIS.05'), 'Take the first subordinate out completely.'),
      ...subordinates(context).flatMap((peer) => left(context, peer)),
    ],
    appliesWhen: (context) => subordinates(context).length > 1,
    after: ['DIS.05'],
    guide: ['DIS-15', 'DIS-14'],
  }),
  step('DIS.07', 'Take the clustering off the primary', {
    text: 'Clear all six rows and save. Another Cluster name is up to you.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [noPeersSaved(context, primary)]),
    latches: false,
    after: ['DIS.05', 'DIS.06'],
    guide: ['DIS-16', 'DIS-17', 'DIS-18', 'DIS-22'],
  }),
  step('DIS.08', 'Restart the primary', {
    text: 'Restart, then OK.',
    on: P,
    path: pages.restart,
    needs: onRole(P, (context, primary) => [
      restarted(context, primary, 'DIS.07'),
      runs(context, primary, 'standalone'),
    ]),
    after: ['DIS.07'],
    guide: ['DIS-19'],
  }),
  step('DIS.09', 'Change the zones of other systems', {
    text: 'Zones of other systems that lead to this cluster are deleted or lead to a suitable Expressway.',
    on: (context) => zonesHere(context)[0]?.owner.id ?? null,
    path: pages.zones,
    needs: (context) => {
      const zones = zonesHere(context).map(
        ({ owner, zone }) => `${String(zone.values['name'])} of ${named(context, owner)}`,
      )
      return [
        need(wasDone(context.progress, 'DIS.08'), 'Restart the primary first.'),
        need(zones.length === 0, `These zones still lead to the former cluster: ${zones.join(', ')}.`),
      ]
    },
    appliesWhen: (context) => context.progress.start.zonesToCluster > 0,
    after: ['DIS.08'],
    guide: ['DIS-20'],
  }),
  step('DIS.10', 'Point endpoints and DNS to a suitable Expressway', {
    text: 'Nothing may use the name of the cluster any more.',
    on: null,
    path: null,
    needs: () => [need(false, 'Endpoints and DNS entries are changed outside the Expressways.')],
    // The closing lines remind of it; the lab cannot see what others point at.
    appliesWhen: () => false,
    after: ['DIS.08'],
    guide: ['DIS-21'],
  }),
  step('DIS.11', 'Make the former peers neighbors', {
    text: 'Optional: mutual neighbor zones let their endpoints call each other again.',
    on: (context) => inRole(context, P).id,
    path: pages.zones,
    needs: () => [need(false, 'Add neighbor zones between the former peers, or go on without.')],
    // Nothing depends on it: the closing lines say so.
    appliesWhen: () => false,
    after: ['DIS.08'],
    guide: ['DIS-04', 'DIS-05'],
  }),
]
