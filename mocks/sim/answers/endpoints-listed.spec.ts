import { expect, test } from 'vitest'
import { CLUSTER, saveForm, withEndpoints } from '../../testing/at-endpoints'
import { MINUTE_MS } from '../../testing/story'
import { worldSummary } from './world-summary'

const ALL = ['expe1', 'expe2', 'expe3', 'expe4', 'expe5', 'expe6']

test('[DIS-21] the endpoints that still use the name of a disbanded cluster are listed, until they are pointed elsewhere', () => {
  const story = withEndpoints()
  const listed = () =>
    (worldSummary(story.world, 0, null).endpoints ?? []).filter(({ byClusterName }) => byClusterName)
  for (const id of ALL.toReversed()) {
    story.saveRows(id, [], { clusterName: `${id}.example.com` })
    story.restartAndWait(id)
  }
  story.wait(5 * MINUTE_MS)
  expect(ALL.map((id) => story.on(id).clustering.running)).toEqual(ALL.map(() => 'standalone'))
  expect(listed().map(({ id }) => id)).toEqual(
    [6, 7, 8, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19].map((number) => `endpoint-${number}`),
  )
  expect(new Set(listed().map(({ address }) => address))).toEqual(new Set([CLUSTER]))
  for (const { id } of listed()) saveForm(story, Number(id.split('-')[1]), { address: 'expe4.example.com' })
  expect(listed()).toEqual([])
})
