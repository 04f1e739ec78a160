import { expect, it } from 'vitest'
import { createNodeHost } from '../node'
import { type Fresh, freshFromChoice } from './fresh'
import { MemoryStorage } from './memory-storage'
import { memoryTabs } from './memory-tabs'
import type { HostChange, ScenarioChoice } from './world-host'

function chosen(choice: ScenarioChoice): Fresh {
  const fresh = freshFromChoice(choice)
  if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
  return fresh
}

it('a world that is chosen takes the place of the stored one, for other tabs too, and is the one stored', async () => {
  const tab = memoryTabs()
  const storage = new MemoryStorage()
  const wall = () => 5_000_000
  const before = await createNodeHost({ storage, wall, tabs: tab() })
  const changes: HostChange['type'][] = []
  before.host.onChange(({ type }) => changes.push(type))
  // A tab was last open long before: that is no time of the new world.
  await storage.see(1_000)

  const anew = chosen({ id: 'cluster-of-three', signin: 'admin' })
  const after = await createNodeHost({ storage, wall, tabs: tab(), anew })

  const { world, speed } = await after.host.read()
  expect(world).toEqual(anew.replica.world)
  expect(speed).toBe(1)
  expect((await before.host.read()).world.scenario).toBe('cluster-of-three')
  expect(changes).toContain('replaced')
  expect((await storage.news(null))?.head).toMatchObject({ scenario: 'cluster-of-three', serial: 4 })
  const reloaded = await createNodeHost({ storage, wall, tabs: tab() })
  expect((await reloaded.host.read()).world).toEqual(world)
})
