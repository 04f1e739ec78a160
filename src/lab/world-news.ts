import { counted } from '#contract/counted'
import type { WorldSummary } from '#contract/wire/lab'
import { type Expressway, shortName } from './expressway-lamp'

/** What a machine does by its power, as one says it. */
const powers: Readonly<Record<Expressway['power'], string>> = {
  up: 'is back',
  restarting: 'restarts',
  'shutting-down': 'shuts down',
  resetting: 'is reset',
  installing: 'installs',
  off: 'is off',
}

/** What there is to tell between two looks at the world, a sentence each; nothing between two worlds. */
export function worldNews(before: WorldSummary, after: WorldSummary): string[] {
  const isOther = (['scenario', 'seed', 'profile'] as const).some((key) => before[key] !== after[key])
  if (isOther || after.now < before.now) return []
  return after.expressways.flatMap((expressway) => {
    const last = before.expressways.find(({ id }) => id === expressway.id)
    return last ? newsOf(last, expressway) : []
  })
}

function newsOf(last: Expressway, now: Expressway): string[] {
  const name = shortName(now.host)
  const risen = now.alarms.filter(({ key }) => !last.alarms.some((alarm) => alarm.key === key)).length
  return [
    last.power !== now.power && `${name} ${powers[now.power]}.`,
    last.power === now.power && last.reachable && !now.reachable && `${name} cannot be reached.`,
    last.power === now.power && !last.reachable && now.reachable && `${name} can be reached again.`,
    risen > 0 && `${counted(risen, 'new alarm')} on ${name}.`,
  ].filter((text) => text !== false)
}
