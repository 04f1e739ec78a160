import { DAY_MS, MINUTE_MS } from '#contract/spans'
import type { Due } from '../../ground/due'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { expresswayOf, expresswaysOf, type PageRules, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { askFor, lookupFailure } from '../dns/read'
import { nameOf } from '../network/read'
import { textSetting } from '../settings/read'
import { withList } from './revocation-lists'

const addressShape = /^https?:\/\/([^\s/:]+)(?::\d+)?\/\S*$/i

/** The addresses on the page, in the order typed. */
function pointsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((point) => point !== '')
}

/** Where the lists of this system come from. */
export function distributionPoints(expressway: Expressway): string[] {
  return pointsIn(textSetting(expressway, 'crl-management.distributionPoints'))
}

/** True while this system downloads its lists by itself. */
export function updatesAutomatically(expressway: Expressway): boolean {
  return textSetting(expressway, 'crl-management.automaticUpdates') === 'Enabled'
}

/** Maintenance > Security certificates > CRL management: every distribution point is an address. */
export const crlManagementRules: PageRules = {
  refuse: (_world, { after }) => {
    const bad = pointsIn(String(after['distributionPoints'])).find((point) => !addressShape.test(point))
    if (after['automaticUpdates'] !== 'Enabled' || bad === undefined) return undefined
    const message = `${bad} is no address of a list. Enter addresses such as http://crl.example.com/lab.crl.`
    return refuse('invalid', 'CRL management was not saved: a distribution point needs another value.', {
      errors: [{ field: 'distributionPoints', message }],
    })
  },
}

/** Downloads every list. One that cannot be had leaves the earlier one in place and is remembered (alarm 40006). */
export function updateRevocationLists(
  stage: Stage,
  expressway: Expressway,
): { lists: number; failures: string[] } {
  const failures: string[] = []
  let lists = 0
  for (const point of distributionPoints(expressway)) {
    const found = download(stage.world, expressway, point)
    if (typeof found === 'string') failures.push(found)
    else {
      expressway.certificates.revocationLists = withList(expressway.certificates.revocationLists, found)
      lists += 1
    }
  }
  expressway.certificates.automaticUpdate = { at: stage.world.now, failures }
  logEvent(stage, expressway, {
    event: failures.length === 0 ? 'CRL update completed' : 'CRL update failed',
    detail: [`${lists} list(s) downloaded`, ...failures].join('; '),
    tone: failures.length === 0 ? 'good' : 'bad',
  })
  return { lists, failures }
}

/** The list at that address, or why there is none. */
function download(world: World, expressway: Expressway, point: string) {
  const host = addressShape.exec(point)?.[1] ?? ''
  const found = askFor(world, expressway, host)
  if ('failure' in found) return `${point}: ${lookupFailure(found)}`
  return world.network.revocationLists[point.toLowerCase()] ?? `${point}: nothing is published there`
}

/** The next daily update of every system that has them. */
export function revocationListsDue(world: World): Due[] {
  return expresswaysOf(world)
    .filter((expressway) => expressway.power.state === 'up' && updatesAutomatically(expressway))
    .map((expressway) => ({
      at: nextUpdateAt(world, expressway),
      name: `${nameOf(expressway)} updates its revocation lists`,
      run: [
        (stage) => {
          updateRevocationLists(stage, expresswayOf(stage.world, expressway.id))
        },
      ],
    }))
}

function nextUpdateAt({ now }: World, expressway: Expressway): number {
  const [hours = 0, minutes = 0] = textSetting(expressway, 'crl-management.dailyUpdateTime')
    .split(':')
    .map(Number)
  const today = now - (now % DAY_MS) + (hours * 60 + minutes) * MINUTE_MS
  return today > now ? today : today + DAY_MS
}
