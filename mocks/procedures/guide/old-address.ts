import { catalogueField } from '#contract/settings/catalogue'
import { addressOf, fqdnOf } from '../../sim/network/read'
import { expresswaysOf } from '../../sim/stage'
import type { Expressway, World } from '../../sim/world'
import { isReachable, named } from '../language/cast'
import { pageName } from '../language/pages'
import { type Context, type Need, need } from '../language/step'

function oldOf(context: Context, expressway: Expressway): { ip: string; fqdn: string } {
  return context.progress.start.addresses[expressway.id] ?? { ip: '', fqdn: '' }
}

/** What it was known by at the start and is not any more: an address, a name, or both. */
function oldNames(context: Context, expressway: Expressway): string[] {
  const { ip, fqdn } = oldOf(context, expressway)
  return [
    ...(ip === addressOf(expressway) ? [] : [ip]),
    ...(fqdn === fqdnOf(expressway) ? [] : [fqdn.toLowerCase()]),
  ]
}

/** `own(X, ip)` is new, in force, and the peer answers there. */
export function addressChanged(context: Context, expressway: Expressway): Need[] {
  const waits = Object.keys(expressway.awaitingRestart).some((id) => id.startsWith('ip.'))
  return [
    need(!waits, `Restart ${named(context, expressway)}: its new address is not in force yet.`),
    need(
      oldNames(context, expressway).length > 0,
      `Save another address on System > Network interfaces > IP of ${named(context, expressway)} and restart it.`,
    ),
    need(isReachable(context.world, expressway), `Wait until ${named(context, expressway)} is back.`),
  ]
}

/** Settings and list items of one Expressway that hold one of the values, as the console names them. */
function placesOn(expressway: Expressway, values: readonly string[]): string[] {
  const holds = (value: unknown) => typeof value === 'string' && values.includes(value.toLowerCase())
  const settings = Object.entries(expressway.settings).flatMap(([id, value]) => {
    const known = holds(value) ? catalogueField(id) : undefined
    return known ? [`${known.field.label} on ${pageName(known.page.path)}`] : []
  })
  const items = Object.entries(expressway.lists).flatMap(([list, entries]) =>
    entries
      .filter((item) => Object.values(item.values).some(holds))
      .map((item) => `${String(item.values['name'] ?? item.id)} of ${list}`),
  )
  return [...settings, ...items]
}

function placesIn(world: World, values: readonly string[]): string[] {
  const records = Object.entries(world.network.hosts)
    .filter(([name, addresses]) => values.includes(name) || addresses.some((one) => values.includes(one)))
    .map(([name]) => `DNS: ${name}`)
  const machines = expresswaysOf(world).flatMap((expressway) =>
    placesOn(expressway, values).map((place) => `${named({ world }, expressway)}: ${place}`),
  )
  return [...records, ...machines]
}

/** No place of the world holds the old address (ADR-06). */
export function oldAddressGone(context: Context, expressway: Expressway): Need {
  const values = oldNames(context, expressway)
  const places = placesIn(context.world, values)
  return need(places.length === 0, `${values.join(' and ')} still stands here: ${places.join('; ')}.`)
}
