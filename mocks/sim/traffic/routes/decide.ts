import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { nameOf } from '../../machine/network/read'
import { textSetting } from '../../machine/settings/read'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { placeCall } from './update'

/** Places a test call on an Expressway; the answer is an event either way, for a refused call is no bad input. */
export function decidePlaceCall(stage: Stage, command: CommandOf<'place-call'>): Decision {
  const { destination, media, zones: names = [] } = command
  const expressway = expresswayOf(stage.world, command.expressway)
  const missing = names.find((name) => !zonesOf(expressway).some(({ values }) => zoneName(values) === name))
  if (missing !== undefined) {
    return refuse('not-found', `${nameOf(expressway)} has no zone ${missing}.`, { guide: ['NEI-01'] })
  }
  const domain = textSetting(expressway, 'dns.domainName') || 'example.com'
  const source = { name: `test@${domain}`, protocol: 'SIP' as const }
  const call = { at: command.expressway, source, destination, zones: names, media }
  stage.events.push({ type: 'call-placed', expressway: expressway.id, ...placeCall(stage, call) })
  return undefined
}
