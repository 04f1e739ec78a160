import { expect, test } from 'vitest'
import { scenarios, startWorld } from '../../scenarios/catalogue'
import { Story } from '../../testing/story'
import { alarmsOf } from '../alarms/read'
import { present } from '../ground/assert'
import type { WebSession } from '../ground/state/users'
import { frameOf } from './frame'
import { overviewOf } from './overview'

const session: WebSession = {
  id: 's',
  kind: 'web',
  user: 'admin',
  access: 'Read-write',
  since: 0,
  lastActiveAt: 0,
}

const frame = (story: Story, id: string) => frameOf(story.world, story.on(id), session)

test('[INT-01] every world but those of other versions starts on X8.9, and frame and overview say the version of each peer', () => {
  const others = scenarios.filter(({ id }) => {
    const world = present(startWorld(id, 1, 'strict'), id)
    return Object.values(world.expressways).some(({ version }) => version !== 'X8.9')
  })
  expect(others.map(({ id }) => id)).toEqual([
    'upgrade-under-way',
    'upgrade-x8-8',
    'unfit-candidates',
    'upgrade-with-tms',
  ])
  const story = Story.of('upgrade-under-way')
  for (const { id, version } of Object.values(story.world.expressways)) {
    expect(frame(story, id).version, id).toBe(version)
    expect(JSON.stringify(overviewOf(story.world, story.on(id))), id).toContain(version)
  }
})

test('[CRE-61] while maintenance mode is On a warning stands, and every page of that peer alone says it', () => {
  const story = Story.of('cluster-of-three')
  const said = (id: string) =>
    frame(story, id)
      .informationBar.map(({ text }) => text)
      .join()
  story.save('expe2', 'maintenance-mode', { mode: 'On' })
  expect(alarmsOf(story.world, story.on('expe2'))).toMatchObject([
    { id: 'expe2.maintenance-mode', severity: 'Warning' },
  ])
  expect(frame(story, 'expe2').maintenanceMode).toBe(true)
  expect(said('expe2')).toContain('is in maintenance mode')
  for (const id of ['expe1', 'expe3']) {
    expect(frame(story, id).maintenanceMode, id).toBe(false)
    expect(said(id), id).toBe('')
    expect(story.alarms(id), id).toEqual([])
  }
  story.save('expe2', 'maintenance-mode', { mode: 'Off' })
  expect([frame(story, 'expe2').maintenanceMode, said('expe2')]).toEqual([false, ''])
})

test('the bar below says the System host name, which is not the System name', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe2', 'administration', { systemName: 'boardroom' })
  expect(frame(story, 'expe2')).toMatchObject({ systemName: 'boardroom', systemHostName: 'expe2' })
})
