import { expect, test } from 'vitest'
import { logColumns } from './log-columns'

test('[PSI-16] the times of a log are written in the zone of the system', () => {
  const row = {
    id: 1,
    at: Date.UTC(2016, 11, 5, 9, 0, 7),
    event: 'System start',
    detail: '',
    level: 1,
    user: '',
    tone: 'plain',
  } as const
  const written = (timeZone: string) => {
    const time = logColumns(timeZone).find(({ heading }) => heading === 'Time')
    return [time?.text?.(row), time?.cell?.(row)]
  }
  expect(written('UTC')).toEqual(['2016-12-05 09:00:07', '2016-12-05 09:00:07'])
  expect(written('Asia/Tokyo')).toEqual(['2016-12-05 18:00:07', '2016-12-05 18:00:07'])
})
