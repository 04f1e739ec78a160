import { describe, expect, it } from 'vitest'
import {
  eventLogPath,
  filteredLog,
  filterFrom,
  filterParameters,
  type LogRow,
  logText,
  usesMoreOptions,
} from './log-filter'

const row = (id: number, event: string, detail: string): LogRow => ({
  id,
  at: Date.UTC(2016, 11, 5, 9, 0, id),
  event,
  detail,
  level: 1,
  user: 'admin',
  tone: 'plain',
})

const rows = [row(2, 'Alarm raised', 'Restart required'), row(1, 'System start', 'line\r\nbreak')]

describe('the filter of a log', () => {
  it('travels in the URL and comes back as it was', () => {
    const filter = { containing: 'a & b', anyOf: 'x y', notContaining: '' }
    const parameters = filterParameters(filter)
    expect(parameters.has('not')).toBe(false)
    expect(filterFrom(parameters)).toEqual(filter)
  })

  it.each([
    [{ containing: 'a', anyOf: ' ', notContaining: '' }, false],
    [{ containing: '', anyOf: 'x', notContaining: '' }, true],
    [{ containing: 'a', anyOf: '', notContaining: 'b' }, true],
  ])('opens more options where it uses them: %j', (filter, open) => {
    expect(usesMoreOptions(filter)).toBe(open)
  })

  it('finds what an alarm left behind by its title', () => {
    const search = new URLSearchParams(eventLogPath('Restart required').split('?')[1])
    expect(filteredLog(rows, filterFrom(search)).map(({ id }) => id)).toEqual([2])
  })
})

describe('a downloaded log', () => {
  it('has one line for each entry in the order shown, whatever was typed into a field', () => {
    expect(logText(rows, 'UTC').split('\n')).toEqual([
      '2016-12-05 09:00:02 Event="Alarm raised" Detail="Restart required" User="admin" Level="1"',
      '2016-12-05 09:00:01 Event="System start" Detail="line break" User="admin" Level="1"',
      '',
    ])
  })
})
