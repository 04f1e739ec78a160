import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { Alarms } from '#contract/wire/status'
import { alarmColumns } from './alarm-columns'

type AlarmRow = Alarms['rows'][number]

const row: AlarmRow = {
  id: 'expe2.h323-off',
  number: '20018',
  title: 'A title',
  description: 'A description',
  state: 'New',
  severity: 'Warning',
  peer: 'This system',
  own: true,
  action: { label: 'Where it is cured', path: 'configuration/protocols/h323' },
  firstRaisedAt: Date.UTC(2016, 11, 5, 9, 0, 7),
  lastRaisedAt: Date.UTC(2016, 11, 5, 10, 30, 0),
}

/** What stands under each heading, as markup. */
function shown(alarm: AlarmRow, timeZone = 'UTC'): Record<string, string> {
  const host = 'expe1.example.com'
  const cells = alarmColumns(host, timeZone).map((column) => {
    const cell = <>{column.cell?.(alarm) ?? String(column.value(alarm))}</>
    const page = (
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={[`/${host}/status/alarms`]}>
          <Routes>
            <Route path=":host/*" element={cell} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    )
    return [column.heading, renderToStaticMarkup(page)]
  })
  return Object.fromEntries(cells)
}

test('[TRB-28] the page shows text, state, both times and severity of an alarm, and a link to the page that cures it', () => {
  const cells = shown(row)
  expect(cells['Alarm']).toMatch(/^A title /)
  expect(cells['Description']).toContain('A description')
  expect(cells['Description']).toContain('First raised 2016-12-05 09:00:07')
  expect(cells['Description']).toContain('Last raised 2016-12-05 10:30:00')
  expect(cells['State']).toBe('New')
  expect(shown({ ...row, state: 'Acknowledged' })['State']).toBe('Acknowledged')
  expect(cells['Severity']).toBe('Warning')
  expect(cells['Action']).toContain('href="/expe1.example.com/configuration/protocols/h323"')
  expect(cells['Action']).toContain('Where it is cured')
})

test('[PSI-16] both times are written in the zone of the system', () => {
  const { Description } = shown(row, 'Asia/Tokyo')
  expect(Description).toContain('First raised 2016-12-05 18:00:07')
  expect(Description).toContain('Last raised 2016-12-05 19:30:00')
})
