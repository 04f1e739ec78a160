import type { Alarms } from '#contract/wire/status'
import type { Context } from './context'

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
    `SW Release Date: ${reads.information().releaseDate}`,
    ...alarmLines(reads.alarms()),
    '',
    'OK',
  ]
  return lines.map((line) => `${line}\n`).join('')
}
