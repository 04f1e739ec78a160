import type { ZonesStatus } from '#contract/wire/status'

type ZoneStatus = ZonesStatus['rows'][number]

/** The words for H.323 of a zone: with several systems at the other end, how many are Active. */
export function h323State({ h323Status, h323Active, connections }: ZoneStatus): string {
  return stateWords(h323Status, h323Active, connections.length)
}

/** The same for SIP. */
export function sipState({ sipStatus, sipActive, connections }: ZoneStatus): string {
  return stateWords(sipStatus, sipActive, connections.length)
}

function stateWords(status: ZoneStatus['sipStatus'], active: number, connections: number): string {
  return status === 'Active' && connections > 1 ? `Active (${active} of ${connections})` : status
}
