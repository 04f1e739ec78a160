import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { ActKind } from '../procedures/language/act'
import { alarmsOf } from '../sim/alarms/index'
import { topicAnswers } from '../sim/answers/index'
import { type ExpresswayId, expresswayOf, expresswaysOf, type World } from '../sim/ground/index'
import { textSetting } from '../sim/machine/index'
import type { Expectation } from './line'

/** What a page shows of how things are: the status words and the state of the database; the alarms. */
export function shownAt(world: World, id: ExpresswayId, path: MenuPath): readonly Expectation[] {
  const expressway = expresswayOf(world, id)
  if (path === pages.alarms) {
    return [
      { kind: 'alarms', titles: [...new Set(alarmsOf(world, expressway).map(({ title }) => title))].sort() },
    ]
  }
  if (path !== pages.clustering) return []
  const { rows, database } = topicAnswers.clustering(world, expressway)
  return [
    { kind: 'value', label: 'Cluster name', value: textSetting(expressway, 'clustering.clusterName') },
    ...rows.flatMap(({ index, address, word }): readonly Expectation[] => {
      const label = `Peer ${index} address`
      const value: Expectation = { kind: 'value', label, value: address }
      return word === '' ? [value] : [value, { kind: 'described', label, words: word }]
    }),
    { kind: 'region', name: 'Cluster database status', words: database },
  ]
}

/** The pages on which one sees how a cluster is, of every machine that answers. */
export const pagesToSee = (world: World): readonly { readonly on: ExpresswayId; readonly page: MenuPath }[] =>
  expresswaysOf(world)
    .filter(({ power }) => power.state === 'up')
    .flatMap(({ id }) => [pages.clustering, pages.alarms].map((page) => ({ on: id, page })))

/** What a page says once it has taken an act of that kind; nothing where only the next look shows it. */
export const answers: { readonly [K in ActKind]?: Expectation } = {
  save: { kind: 'said', words: 'Success' },
  'save-item': { kind: 'said', words: 'Success' },
  'delete-items': { kind: 'said', words: 'Success' },
  acknowledge: { kind: 'said', words: 'Success' },
  'back-up': { kind: 'said', words: 'created' },
  'take-snapshot': { kind: 'said', words: 'Success' },
  'change-certificates': { kind: 'said', words: 'Success' },
  'look-up': { kind: 'region', name: 'Results', words: '' },
  'upload-image': { kind: 'region', name: 'Upgrade confirmation', words: '' },
  'continue-upgrade': { kind: 'restarting' },
  restart: { kind: 'restarting' },
  reboot: { kind: 'restarting' },
  restore: { kind: 'restarting' },
}
