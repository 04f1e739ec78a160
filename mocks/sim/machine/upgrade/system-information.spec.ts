import { expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { systemInformation } from './read'

const story = Story.of('unfit-candidates')
const informationOf = (id: string) => systemInformation(story.world, story.on(id))

test('build and release date are those of the release that runs', () => {
  const [newer, older] = [informationOf('expe1'), informationOf('expe2')]
  expect(newer).toMatchObject({ softwareVersion: 'X8.9', releaseDate: '2016-12-01' })
  expect(older).toMatchObject({ softwareVersion: 'X8.8.3', releaseDate: '2016-10-04' })
  expect(older.softwareBuild).not.toBe(newer.softwareBuild)
})

test('a release that the lab does not know has neither, and none is made up', () => {
  const unknown = systemInformation(story.world, { ...story.on('expe1'), version: 'X8.99' })
  expect(unknown).toMatchObject({ softwareBuild: 'Unknown', releaseDate: 'Unknown' })
})

test('a virtual machine has a size, an appliance has none', () => {
  expect([informationOf('expe1').vmSize, informationOf('expe3').vmSize]).toEqual(['Medium', 'Large'])
  const appliance = { ...story.on('expe1'), platform: 'standard-appliance' as const }
  expect(systemInformation(story.world, appliance).vmSize).toBeNull()
})
