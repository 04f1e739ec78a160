import { expect, test } from 'vitest'
import { Story } from '../../testing/story'

test('blanks around what is typed are not saved, on a page and in a list, but for those of a secret', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'dns', { domainName: ' example.org ' })
  expect(story.page('expe1', 'dns')['domainName']).toBe('example.org')
  story.addZone('expe1', ' Branch office ')
  expect(story.zones('expe1')).toContain('Branch office')
  const values = { name: 'operator ', password: ' a long password ' }
  const account = { expressway: 'expe1', list: 'administrator-accounts', id: null, values, by: 'admin' }
  story.give({ type: 'save-item', ...account })
  expect(story.on('expe1').lists['administrator-accounts']?.at(-1)?.values).toMatchObject({
    name: 'operator',
    password: ' a long password ',
  })
})
