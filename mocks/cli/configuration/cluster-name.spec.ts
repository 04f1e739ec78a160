import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { Story } from '../../testing/story'
import { atTerminal } from '../at-terminal'

test.each(['strict', 'realistic'] as const)(
  '[R-45] the Cluster name takes letters, digits, hyphens and dots, and no underscore, on the page and here: %s',
  (profile) => {
    const page = Story.of('cluster-of-one', profile)
    const { type } = atTerminal(startWorld('cluster-of-one', 1, profile), 'expe1')
    const given = [
      (name: string) =>
        page.save('expe1', 'clustering', { clusterName: name })?.errors.map(({ field }) => field) ?? [],
      (name: string) =>
        type(`xConfiguration Alternates Cluster Name: "${name}"`).at(-1) === 'OK' ? [] : ['clusterName'],
    ]
    for (const save of given) {
      for (const name of ['Cluster-2.example.com', '2.cluster.example.com'])
        expect(save(name), name).toEqual([])
      const bad = [
        'cluster_2.example.com',
        '_cluster.example.com',
        'cluster.ex_ample.com',
        'cl uster.example.com',
      ]
      for (const name of [
        ...bad,
        'cl\u00fcster.example.com',
        'cluster+2.example.com',
        'cluster/2.example.com',
      ]) {
        expect(save(name), name).toEqual(['clusterName'])
      }
    }
  },
)

test('a Cluster name with an underscore that was saved before stays, until another is typed', () => {
  const story = Story.of('cluster-of-one')
  story.alter('expe1', ({ settings }) => {
    settings['clustering.clusterName'] = 'old_cluster.example.com'
  })
  story.wait(60_000)
  expect(story.page('expe1', 'clustering')).toMatchObject({ clusterName: 'old_cluster.example.com' })
  expect(story.save('expe1', 'time', { timeZone: 'Asia/Tokyo' })).toBeUndefined()
  expect(story.save('expe1', 'clustering', { clusterName: 'new-cluster.example.com' })).toBeUndefined()
})
