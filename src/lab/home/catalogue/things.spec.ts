import { expect, test } from 'vitest'
import { found, thingsOf } from './things'

const scenarios = [
  { id: 'a', title: 'A dead peer', text: 'expe3 has been dead for an hour.' },
  { id: 'b', title: 'Two clusters', text: 'No zone leads from one to the other.' },
]
const worlds = thingsOf('worlds', { procedures: [], scenarios, fits: [] })

test.each([
  ['', ['a', 'b']],
  ['PEER dead', ['a']],
  ['zone cluster', ['b']],
  ['nothing', []],
])('whoever types "%s" finds what has all the words', (typed, ids) => {
  expect(found(worlds, typed).map(({ id }) => id)).toEqual(ids)
})
