import type { FieldId } from '#contract/settings/catalogue'
import type { ExternalManagerStatus } from '#contract/wire/external-manager'
import { INITIALISING_MS } from '../../ground/state/tms'
import type { Expressway, World } from '../../ground/world'
import { blockingRule } from '../../machine/firewall/read'
import { nameOf } from '../../machine/network/read'
import { textInForce, textSetting } from '../../machine/settings/read'
import { managerFailure } from './conditions'

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

/** What Cisco TMS gets when it asks this system by SNMP: an answer, or none and why. */
function snmpAnswer(world: World, expressway: Expressway): ExternalManagerStatus['snmp'] {
  const reason = snmpSilence(world, expressway)
  return reason === undefined ? { answers: true, reason: '' } : { answers: false, reason }
}

/**
 * Why this system gives Cisco TMS no answer by SNMP, or nothing when it does (TMS-01, TMS-02). What is in force counts,
 * unless it is asked of what is saved; the community is that of the server, or the one entered for a system.
 */
export function snmpSilence(
  world: World,
  expressway: Expressway,
  read: (expressway: Expressway, id: FieldId) => string = textInForce,
  wanted = world.network.tms.community,
): string | undefined {
  if (blockingRule(expressway, world.network.tms.address, 161, 'UDP'))
    return `No SNMP response: a firewall rule of ${nameOf(expressway)} keeps it away.`
  const mode = read(expressway, 'snmp.mode')
  const community = read(expressway, 'snmp.communityName')
  if (!modesForTms.includes(mode)) return `No SNMP response: SNMP mode of ${nameOf(expressway)} is ${mode}.`
  if (community === wanted) return undefined
  return `No SNMP response: Community name of ${nameOf(expressway)} is ${community || 'blank'}; TMS asks for ${wanted}.`
}
