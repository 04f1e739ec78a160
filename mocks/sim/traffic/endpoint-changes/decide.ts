import { isFqdn } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'
import type { EndpointCall, EndpointChange, EndpointSettings } from '#contract/wire/endpoints'
import { present } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, expresswaysOf, type Stage, snapshotOf } from '../../ground/stage'
import type { Endpoint } from '../../ground/state/endpoints'
import type { World } from '../../ground/world'
import { waysOut } from '../dial-plan/read'
import {
  endpointCalled,
  endpointsOf,
  isAddressTyped,
  methodCalled,
  NOT_OUTBOUND,
  registrationsHeld,
} from '../endpoints/read'
import { newLine, work } from '../endpoints/update'
import { protocolAt } from '../routes/read'
import { placeCall } from '../routes/update'
import { settingsFor } from './settings-for'

type Of<K extends EndpointChange['kind']> = Extract<EndpointChange, { kind: K }>

/** Where a change is made: the draft of the endpoint, and the world as it was. */
type Desk = { readonly stage: Stage; readonly endpoint: Endpoint; readonly world: World }

/** Gives a refusal, or what came of a call, or nothing. */
type Decide<K extends EndpointChange['kind']> = (
  desk: Desk,
  change: Of<K>,
) => Decision | { call: EndpointCall }

/** Something is done at an endpoint. */
export function decideChangeEndpoint(stage: Stage, command: CommandOf<'change-endpoint'>): Decision {
  const world = snapshotOf(stage)
  const { endpoint: id, change } = command
  if (!endpointCalled(world, id)) {
    const known = endpointsOf(world).map((one) => one.id)
    return refuse('not-found', `There is no endpoint ${id}. Endpoints: ${known.join(', ') || 'none'}.`)
  }
  const endpoint = present(stage.world.endpoints?.[id], 'it is there')
  return decided({ stage, endpoint, world }, change)
}

function decided<K extends EndpointChange['kind']>(
  desk: Desk,
  change: Of<K> & { readonly kind: K },
): Decision {
  const decide: Decide<K> = changes[change.kind]
  const outcome = decide(desk, change)
  if (outcome && 'refusal' in outcome) return outcome
  const { stage, endpoint } = desk
  stage.events.push({
    type: 'endpoint-changed',
    endpoint: endpoint.id,
    kind: change.kind,
    call: outcome?.call ?? null,
  })
  return undefined
}

const changes: { readonly [K in EndpointChange['kind']]: Decide<K> } = {
  'choose-method': (desk, { method: id }) => {
    const { endpoint, world } = desk
    const method = methodCalled(endpoint, id)
    const lacking = method ? method.lacking(endpoint) : `${endpoint.protocol} has no such method.`
    if (lacking !== undefined) return refuse('conflict', lacking, { guide: ['END-03'] })
    const settings = settingsFor(world, endpoint, id)
    if (!settings)
      return refuse('conflict', 'There is no cluster whose name or peers could be entered.', {
        guide: id === 'outbound' ? ['END-06'] : ['END-08', 'END-19'],
      })
    return begin(desk, settings)
  },
  save: (desk, { settings }) => {
    const wanted = {
      ...settings,
      address: typed(settings.address),
      address2: typed(settings.address2),
    }
    const errors = errorsIn(desk.endpoint, wanted)
    if (errors.length > 0)
      return refuse('invalid', 'The settings were not saved.', { errors, guide: ['END-03', 'END-06'] })
    return begin(desk, wanted)
  },
  restart: (desk) => begin(desk, desk.endpoint.settings),
  call: (desk, { destination, media }) => {
    const called = destination.trim()
    if (called === '')
      return refuse('invalid', 'Enter whom to call.', {
        errors: [{ field: 'destination', message: 'Enter whom to call.' }],
      })
    return { call: callFrom(desk, called, media) }
  },
}

const typed = (address: string) => address.trim().toLowerCase()

function errorsIn({ supports, protocol }: Endpoint, settings: EndpointSettings): FieldError[] {
  const { address, address2, outbound } = settings
  const wrong = (field: 'address' | 'address2', value: string): FieldError[] =>
    isFqdn(value) || isAddressTyped(value)
      ? []
      : [{ field, message: `${value || 'A blank'} is neither an IP address nor a full name.` }]
  if (outbound && !(protocol === 'SIP' && supports.outbound))
    return [{ field: 'outbound', message: NOT_OUTBOUND }]
  return [...wrong('address', address), ...(outbound ? wrong('address2', address2) : [])]
}

/** It starts with those settings: whoever has it forgets it, and it begins to look for an Expressway at once. */
function begin({ stage, endpoint, world }: Desk, settings: EndpointSettings): undefined {
  endpoint.settings = settings
  endpoint.lines = (settings.outbound ? [0, 1] : [0]).map(() => newLine(world.now))
  endpoint.log.push({ at: world.now, line: 0, kind: 'start', text: 'The endpoint starts.' })
  work(stage, world, endpoint.id)
}

const isRegisteredSomewhere = (world: World, alias: string) =>
  expresswaysOf(world).some((expressway) => protocolAt(world, expressway, alias) !== undefined)

/** A call goes by the first of its registrations that carries it (END-05). */
function callFrom(
  { stage, world, endpoint }: Desk,
  destination: string,
  media: Of<'call'>['media'],
): EndpointCall {
  const { name, protocol } = endpoint
  let outcome: EndpointCall | undefined
  for (const { registrar } of registrationsHeld(endpoint)) {
    const { called, zones } = waysOut(world, expresswayOf(world, registrar), destination, protocol)
    if (zones.length === 0 && !isRegisteredSomewhere(world, called)) {
      const reason = `${called} is registered nowhere, and no search rule leads to it through a zone.`
      outcome ??= { accepted: false, reason, route: null }
      continue
    }
    const source = { name, protocol }
    const placed = placeCall(stage, { at: registrar, source, destination: called, zones, media })
    if (placed.accepted) return placed
    outcome ??= placed
  }
  return (
    outcome ?? { accepted: false, reason: `${name} is registered nowhere and can call nobody.`, route: null }
  )
}
