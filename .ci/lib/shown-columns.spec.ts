import { expect, test } from 'vitest'
import { shownText } from './shown-columns.mjs'

test('the app has the cells of a table that its pages show, in their places', () => {
  expect(shownText('docs/mistakes.tsv', 'id\tpage\twords\twho\tstrict\trealistic\tshows\trepair\n')).toBe(
    'id\tpage\twords\t\tstrict\trealistic\tshows\trepair\n',
  )
})
