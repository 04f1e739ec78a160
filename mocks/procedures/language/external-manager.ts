import { pages } from '#contract/pages'
import { TMS_PATH } from '#contract/settings/system/external-manager'
import { MINUTE_MS } from '#contract/spans'
import { externalManagerStatus } from '../../sim/around/index'
import type { Expressway } from '../../sim/ground/index'
import { designatedPrimary, isSubordinate } from '../../sim/machine/index'
import { type Act, restart, save, visit, wait, waitUntilBack } from './act'
import { noRestartDue } from './alarms'
import { named } from './cast'
import { type Context, type Need, need } from './step'

/** SNMP as Cisco TMS asks by it (TMS-01, TMS-02). */
export const letAsk = (expressway: Expressway): Act =>
  save(expressway, pages.snmp, { mode: 'v2c', communityName: 'public' })

/** A restart, where an alarm asks for one; to look for it is all otherwise. */
export function restartIfAsked(context: Context, expressway: Expressway): Act[] {
  return noRestartDue(context, expressway).met
    ? [visit(expressway, pages.alarms)]
    : [restart(expressway), waitUntilBack(expressway)]
}

/** Where System > External manager is saved: not being peer-specific, it is changed on the primary. */
export function managerPeer({ world }: Pick<Context, 'world'>, expressway: Expressway): Expressway {
  const primary = isSubordinate(world, expressway) ? designatedPrimary(world, expressway) : undefined
  return primary ?? expressway
}

/** Without verification no certificate is needed (TMS-08); with it, the authority may have to be loaded before. */
export function saveManager(context: Context, expressway: Expressway): Act[] {
  const manager = managerPeer(context, expressway)
  return [
    save(manager, pages.externalManager, {
      address: context.world.network.tms.address,
      path: TMS_PATH,
      certificateVerificationMode: 'Off',
    }),
    ...(manager.id === expressway.id ? [] : [wait(MINUTE_MS), visit(expressway, pages.externalManager)]),
  ]
}

/** The State is one of these; the words are the reason that the page gives. */
export function stateIs(context: Context, expressway: Expressway, ...states: readonly string[]): Need {
  const { state, reason } = externalManagerStatus(context.world, expressway)
  const manager = managerPeer(context, expressway)
  const words =
    state === 'Inactive'
      ? `Save the Address of Cisco TMS on ${named(context, manager)}.`
      : `The State on ${named(context, expressway)} is ${state}. ${reason}`
  return need(
    states.includes(state),
    { missing: words.trimEnd(), met: `The State on ${named(context, expressway)} is ${state}.` },
    manager,
    pages.externalManager,
  )
}
