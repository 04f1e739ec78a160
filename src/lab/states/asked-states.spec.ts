import { expect, it } from 'vitest'
import { askedStates, COUNT, casesOf } from './asked-states'
import { cases } from './cases'

const asked = (question: string) => askedStates(new URLSearchParams(question))

it('is all of the gallery where nothing is asked for that there is', () => {
  for (const question of [
    '',
    'part=Nowhere&shown=constructor&width=7&count=-5',
    'count=0',
    'count=1e9',
    'count=2.5',
  ])
    expect(asked(question)).toEqual({ part: '', state: '', page: '', width: '1280', count: COUNT })
  expect(casesOf(asked('part=Nowhere'))).toHaveLength(cases.length)
})

it('is of the part, the state and the page that are asked for', () => {
  expect(asked('shown=failed-peer&width=390&count=9999')).toMatchObject({
    state: 'failed-peer',
    width: '390',
    count: 9_999,
  })
  const shown = casesOf(asked('part=System&shown=failed-peer&page= Clustering'))
  expect(shown.map(({ id }) => id)).toEqual(['system/clustering/failed-peer'])
})
