import type { ExternalManagerStatus } from '#contract/wire/external-manager'
import { nameOf } from '../network/read'
import { textInForce, textSetting } from '../settings/read'
import type { Expressway, World } from '../world'
import { managerFailure } from './conditions'
import { INITIALISING_MS } from './state'

/** The Status section of System > External manager: what this peer makes of it (ADD-25, TMS-19). */
export function externalManagerStatus(world: World, expressway: Expressway): ExternalManagerStatus {
  return { ...managerState(world, expressway), snmp: snmpAnswer(world, expressway) }
}

function managerState(world: World, expressway: Expressway): Pick<ExternalManagerStatus, 'state' | 'reason'> {
  if (textSetting(expressway, 'external-manager.address') === '') return { state: 'Inactive', reason: '' }
  const reason = managerFailure(world, expressway)
  if (reason !== undefined) return { state: 'Failed', reason }
  const { workingSince } = expressway.manager
  const settled = workingSince !== null && world.now - workingSince >= INITIALISING_MS
  return { state: settled ? 'Active' : 'Initialising', reason: '' }
}

/** The SNMP modes in which Cisco TMS can read a system (TMS-01). */
const modesForTms = ['v3 plus TMS support', 'v2c']

/** What Cisco TMS gets when it asks this system by SNMP: an answer, or none and why (TMS-01, TMS-02). */
function snmpAnswer(world: World, expressway: Expressway): ExternalManagerStatus['snmp'] {
  const mode = textInForce(expressway, 'snmp.mode')
  const community = textInForce(expressway, 'snmp.communityName')
  const wanted = world.network.tms.community
  const silent = (reason: string) => ({ answers: false, reason: `No SNMP response: ${reason}` })
  if (!modesForTms.includes(mode)) return silent(`SNMP mode of ${nameOf(expressway)} is ${mode}.`)
  if (community !== wanted) {
    return silent(
      `Community name of ${nameOf(expressway)} is ${community || 'blank'}; TMS asks for ${wanted}.`,
    )
  }
  return { answers: true, reason: '' }
}
