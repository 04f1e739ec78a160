import { describe, expect, it } from 'vitest'
import { selectedIds } from './selected-ids'

const shown = [
  { id: 'a', own: true },
  { id: 'b', own: false },
  { id: 'c', own: true },
]
const rowId = (row: { id: string }) => row.id
const own = (row: { own: boolean }) => row.own

describe('the selection of a table', () => {
  it('acts on the selected rows, and on none that is gone or hidden', () => {
    expect(selectedIds({ shown, rowId, selectable: own, selection: { c: true, gone: true } })).toEqual(['c'])
  })

  it('never holds a row without a check box', () => {
    expect(selectedIds({ shown, rowId, selectable: own, selection: { a: true, b: true } })).toEqual(['a'])
    expect(selectedIds({ shown, rowId, selectable: undefined, selection: { a: true } })).toEqual([])
  })
})
