import type { Alarms } from '#contract/wire/status'
import type { Context } from './context'

/** The months in which the releases came out are public; the days are the lab's. */
const releaseDates: Readonly<Record<string, string>> = {
  'X8.7.3': '2016-05-26',
  'X8.8': '2016-07-13',
  'X8.8.3': '2016-10-04',
  'X8.9': '2016-12-01',
}

/** `SW Release Date` of a version: `2016-12-01`. */
export const releaseDateOf = (version: string) => releaseDates[version] ?? '2016-12-01'

/** The product line; tools that look for the product expect nothing between `Server` and the version. */
const productLine = (version: string) => `TANDBERG Video Communication Server ${version}`

/** One line for each alarm, in the form of the logs: title, colon, description. */
export function alarmLines(alarms: Alarms['rows']): string[] {
  return alarms.map(({ title, description }) => (description ? `${title}: ${description}` : title))
}

/** What the command line says to somebody who has signed in; standing alarms included (RML-10). */
export function greeting({ expressway, reads }: Pick<Context, 'expressway' | 'reads'>): string {
  const name = String(reads.setting('administration.systemName')) || expressway.serialNumber
  const welcome = ['login-page.messageTitle', 'login-page.messageText'].map((id) => String(reads.setting(id)))
  const lines = [
    ...welcome.filter((line) => line !== ''),
    `Welcome to ${name}`,
    productLine(expressway.version),
    `SW Release Date: ${releaseDateOf(expressway.version)}`,
    ...alarmLines(reads.alarms()),
    '',
    'OK',
  ]
  return lines.map((line) => `${line}\n`).join('')
}
