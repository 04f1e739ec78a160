import { expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { alarmsOf } from '../../alarms/read'

test('another TLS verification mode that waits for the restart raises 20020, and that restart ends it', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe2', 'clustering', { tlsVerificationMode: 'Enforce' })
  expect(story.alarms('expe2')).toContain('restart-tls')
  expect(story.alarms('expe2')).not.toContain('restart-clustering')
  expect(alarmsOf(story.world, story.on('expe2')).find(({ number }) => number === '20020')).toMatchObject({
    title: 'Restart required',
    description: 'TLS verification configuration does not match active status',
    action: { label: 'Restart the system', path: 'maintenance/restart-options' },
  })
  story.restartAndWait('expe2')
  expect(story.alarms('expe2')).not.toContain('restart-tls')
})
