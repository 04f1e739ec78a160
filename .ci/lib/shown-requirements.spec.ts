import { expect, test } from 'vitest'
import { shownCells } from './shown-requirements.mjs'

test('the app has the cells of the table that its pages show, in their places', () => {
  expect(shownCells('id\tguide_section\tkind\tstatement\twave\nADD-01\tp11\ttls\tIt joins.\t1\n')).toBe(
    'id\tguide_section\tkind\tstatement\twave\nADD-01\tp11\t\tIt joins.\t\n',
  )
})
