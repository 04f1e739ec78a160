import { present } from '../../sim/assert'
import { isClustered, membersOf } from '../../sim/clustering/read'
import { hostOf } from '../../sim/network/read'
import { externalManagerStatus } from '../../sim/read'
import { textSetting } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import { untrusted, wrongPath } from '../../sim/tms/conditions'
import { snmpSilence } from '../../sim/tms/read'
import type { Expressway, World } from '../../sim/world'
import { inRole, named } from '../language/cast'
import { pages } from '../language/pages'
import type { Procedure, StartRefusal } from '../language/procedure'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import { justSaved, type Moment, type Rule } from '../language/rule'
import type { Context } from '../language/step'
import { addToTmsSteps, managerPeer, X } from './add-to-tms-steps'

/** The External manager page was saved, and with an address: a cleared page asks nobody. */
const managerSaved = (moment: Moment) =>
  justSaved(moment, managerPeer(moment), pages.externalManager) &&
  textSetting(managerPeer(moment), 'external-manager.address') !== ''

const rules: readonly Rule[] = [
  {
    id: 'TMS-M1',
    text: 'SNMP was saved with a mode or a community by which Cisco TMS gets no SNMP response. It needs v3 plus TMS support or v2c, and the community public.',
    guide: ['TMS-01', 'TMS-02'],
    brokenBy: (moment) =>
      justSaved(moment, inRole(moment, X), pages.snmp) &&
      snmpSilence(moment.world, inRole(moment, X), textSetting) !== undefined,
  },
  {
    id: 'TMS-M2',
    text: 'The Path was saved as one at which Cisco TMS does not listen: the State is Failed.',
    guide: ['TMS-06'],
    brokenBy: (moment) => managerSaved(moment) && wrongPath(moment.world, managerPeer(moment)) !== undefined,
  },
  {
    id: 'TMS-M3',
    text: 'HTTPS with Certificate verification mode On was saved before the authority of Cisco TMS was trusted: the State will never be Active like that.',
    guide: ['TMS-07'],
    brokenBy: (moment) => managerSaved(moment) && untrusted(moment.world, managerPeer(moment)) !== undefined,
  },
]

function managedAlready(world: World, expressway: Expressway): StartRefusal | null {
  const { state, snmp } = externalManagerStatus(world, expressway)
  return state === 'Active' && snmp.answers
    ? startRefused(`${hostOf(world, expressway)} works with Cisco TMS already: its State is Active.`, [
        'TMS-19',
      ])
    : null
}

function closing(context: Context): string[] {
  const expressway = inRole(context, X)
  const silent = membersOf(context.world, expressway).filter(
    (peer) => isClustered(peer) && snmpSilence(context.world, peer) !== undefined,
  )
  return [
    `The side of ${named(context, expressway)} is done. In Cisco TMS it still has to be added to a folder.`,
    ...silent.map(
      (peer) => `${named(context, peer)} gives no SNMP response yet: every peer is added by itself.`,
    ),
    ...context.progress.remarks,
  ]
}

/** Add an Expressway to Cisco TMS, as far as the Expressway goes (guide, pages 22 and 23). */
export const addToTms: Procedure = {
  id: 'add-to-tms',
  title: 'Add an Expressway to Cisco TMS',
  guide: 'pages 22 and 23',
  text: 'Prepares one Expressway for Cisco TMS: SNMP, the restart that it may need, and the external manager. What is done in Cisco TMS itself is told, and not checked.',
  roles: [{ key: X, label: 'Expressway' }],
  orderMistake: 'TMS-09',
  preflight: () => [],
  startRefusal: (world, roles) => {
    const expressway = expresswayOf(world, present(roles[X], 'the Expressway is not named'))
    return firstRefusal(
      () => unreachable(world, [expressway], 'TMS-05'),
      () => managedAlready(world, expressway),
      () => otherVersion(world, [expressway], 'PRE-02'),
    )
  },
  phases: [{ title: 'Steps', steps: addToTmsSteps }],
  rules,
  willBeLost: () => [],
  closing,
}
