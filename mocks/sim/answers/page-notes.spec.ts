import { expect, test } from 'vitest'
import { settingsPage } from '#contract/settings/catalogue'
import { MINUTE_MS, Story } from '../../testing/story'
import { present } from '../ground/assert'
import { settingsPageAnswer } from './settings'

const page = present(settingsPage('microsoft-interoperability'), 'there is no such page')
const notes = (story: Story, id: string) => settingsPageAnswer(story.world, story.on(id), page).notes

test('[APP-01] while Microsoft interoperability is enabled its page says which guide applies as well', () => {
  const story = Story.of('cluster-of-three')
  expect(notes(story, 'expe1')).toEqual([])
  story.save('expe1', page.id, { mode: 'Enabled' })
  story.wait(2 * MINUTE_MS)
  for (const id of ['expe1', 'expe3']) {
    expect(notes(story, id)).toEqual([
      { text: expect.stringContaining('Expressway and Microsoft infrastructure'), guide: ['APP-01'] },
    ])
  }
  story.save('expe1', page.id, { mode: 'Disabled' })
  expect(notes(story, 'expe1')).toEqual([])
})
