import { describe, expect, it } from 'vitest'
import { compareValues, type DataColumn, searchText } from './columns'

describe('the order of a column', () => {
  it.each([
    ['numbers by size', [10, 9, -1], [-1, 9, 10]],
    ['names as a reader counts', ['room.10', 'Room.9', 'desk.1'], ['desk.1', 'Room.9', 'room.10']],
    ['addresses part by part', ['10.0.0.12', '10.0.0.9', '9.0.0.1'], ['9.0.0.1', '10.0.0.9', '10.0.0.12']],
  ])('puts %s', (_name, values: (string | number)[], sorted) => {
    expect(values.toSorted(compareValues)).toEqual(sorted)
  })
})

describe('the search text of a row', () => {
  type Device = { name: string; since: number }
  const columns: DataColumn<Device>[] = [
    { key: 'name', heading: 'Name', value: (device) => device.name },
    { key: 'since', heading: 'Since', value: (device) => device.since, text: () => 'noon' },
  ]

  it('is what a reader sees, not what sorting compares', () => {
    expect(searchText(columns, { name: 'room.1', since: 43_200_000 })).toBe('room.1 noon')
  })
})
