import { expect, test } from 'vitest'
import { Story } from '../../../testing/story'

const select = (story: Story, services: string[], expressway = 'expe1') =>
  story.give({ type: 'select-services', expressway, services, by: 'admin' })

test('services are selected on one machine, whose peers keep theirs, and last over a restart', () => {
  const story = Story.of('cluster-of-three')
  expect(select(story, ['Registrar', 'Mobile and Remote Access'])).toBeUndefined()
  story.restartAndWait('expe1')
  story.wait(600_000)
  expect(story.on('expe1').selectedServices).toEqual(['Mobile and Remote Access', 'Registrar'])
  expect(story.on('expe2').selectedServices).toEqual([])
  expect(select(story, ['Jabber Guest services'], 'expe2')).toBeUndefined()
  expect(select(story, [])).toBeUndefined()
  expect(story.on('expe1').selectedServices).toEqual([])
  expect(story.on('expe2').selectedServices).toEqual(['Jabber Guest services'])
})

test('a service that the product does not offer is refused, and the selection stays', () => {
  const story = Story.of('standalone-pair')
  select(story, ['Registrar'])
  expect(select(story, ['Microsoft gateway service'])?.detail).toContain('Expressway-E does not offer')
  expect(story.on('expe1').selectedServices).toEqual(['Registrar'])
})
