import { LOCAL_ZONE } from '#contract/lists/built-in-names'
import type { PageValues } from '#contract/settings/field'
import type { LocateAnswer, LocateQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { enabledRules } from '../../machine/lists/priority'
import { nameOf } from '../../machine/network/read'
import { zoneName, zonesOf } from '../../machine/zones/zone-fields'
import { noWayBetween, type Route, registeredWithin, routeThrough } from '../routes/read'
import { aliasFor, type Row, transformedAlias } from './read'

/** Maintenance > Tools > Locate: where a call to an alias would go by the transforms and search rules of this system. */
export function locate(world: World, expressway: Expressway, question: LocateQuestion): LocateAnswer {
  const { rows: changes, alias } = transformedAlias(expressway, question.alias)
  const searched = search(world, expressway, { ...question, alias })
  const found = searched.some(({ result }) => result === 'Found')
  const rows = [...changes, ...searched]
  const message = found
    ? `Search completed: ${alias} was found.`
    : searched.length === 0
      ? `Search completed: no search rule is for ${alias}.`
      : `Search completed: ${alias} was not found.`
  return { rows, found, message }
}

/** Asks the target of each rule that is for the alias, until it is found or a rule says that no other is tried. */
function search(world: World, expressway: Expressway, question: LocateQuestion): Row[] {
  const rows: Row[] = []
  for (const { values } of enabledRules(expressway.lists['search-rules'])) {
    const alias = aliasFor(values, question)
    if (alias === null) continue
    const row = asked(world, expressway, values, { ...question, alias })
    rows.push(row)
    if (row.result === 'Found' || values['onMatch'] === 'Stop') break
  }
  return rows
}

function asked(world: World, from: Expressway, values: PageValues, question: LocateQuestion): Row {
  const target = String(values['target'])
  const row = { rule: String(values['name']), alias: question.alias, target }
  const missed = (details: string): Row => ({ ...row, result: 'Not found', details })
  if (target === LOCAL_ZONE) {
    const home = registeredWithin(world, from, question.alias)
    if (!home) return missed(`It is registered neither to ${nameOf(from)} nor to a peer of it.`)
    const noWay = home.id === from.id ? undefined : noWayBetween(world, from, home)
    if (noWay) return missed(noWay.text)
    return { ...row, result: 'Found', details: `It is registered to ${nameOf(home)}.` }
  }
  const zone = zonesOf(from).find((item) => zoneName(item.values) === target)
  if (!zone) return missed(`${nameOf(from)} has no zone ${target}.`)
  return {
    ...row,
    ...zoneResult(routeThrough(world, from, [zone], { destination: question.alias }), question.hopCount),
  }
}

/** Each zone on the way takes one from the hop count. */
function zoneResult({ refusal, trace }: Route, hopCount: number): Pick<Row, 'result' | 'details'> {
  if (refusal !== null) return { result: 'Not found', details: refusal }
  const details = trace.hops.map(({ text }) => text).join(' ')
  if (trace.zones.length <= hopCount) return { result: 'Found', details }
  return {
    result: 'Not found',
    details: `${details} The hop count ${hopCount} is used up before: the way leads through ${trace.zones.length} zone(s).`,
  }
}
