import { catalogueField } from '#contract/settings/catalogue'
import { problemWith } from '#contract/settings/validate'
import type { Answer, Context } from '../context'
import { does, error } from '../reply'
import { type CommandDefinition, type GivenValues, numberParameter, textParameter } from './command'

/** Numbered rows of a settings page that hold server addresses. */
type ServerRows = {
  readonly what: string
  readonly page: string
  readonly key: (row: number) => string
  readonly count: number
}

const dnsRows: ServerRows = { what: 'DNS server', page: 'dns', key: (row) => `server${row}Address`, count: 5 }
const ntpRows: ServerRows = {
  what: 'NTP server',
  page: 'time',
  key: (row) => `ntpServer${row}Address`,
  count: 5,
}

function addresses({ reads }: Context, rows: ServerRows): string[] {
  return Array.from({ length: rows.count }, (_, position) =>
    String(reads.setting(`${rows.page}.${rows.key(position + 1)}`)),
  )
}

function save(context: Context, rows: ServerRows, row: number, address: string): Answer {
  const field = catalogueField(`${rows.page}.${rows.key(row)}`)?.field
  const problem = field && problemWith(field, address)
  if (problem) return error(problem)
  return does(context, {
    type: 'save-settings',
    expressway: context.expressway.id,
    page: rows.page,
    values: { [rows.key(row)]: address },
    revision: null,
    by: context.session.user,
  })
}

function add(rows: ServerRows) {
  return (context: Context, { Address: address, Index: index }: GivenValues): Answer => {
    const present = addresses(context, rows)
    if (present.includes(String(address))) return error(`${address} is a ${rows.what} already.`)
    const free = present.indexOf('') + 1
    const row = typeof index === 'number' && index > 0 ? index : free
    return row === 0
      ? error(`All ${rows.count} ${rows.what}s are in use. Delete one first.`)
      : save(context, rows, row, String(address))
  }
}

function remove(rows: ServerRows) {
  return (context: Context, { Address: address }: GivenValues): Answer => {
    const row = addresses(context, rows).indexOf(String(address)) + 1
    return row === 0
      ? error(`${address} is not a ${rows.what} of this system.`)
      : save(context, rows, row, '')
  }
}

const index = numberParameter('Index', [0, 5], 'The row to use; 0 takes the first free one.', true)

function pair(name: string, rows: ServerRows): CommandDefinition[] {
  const address = textParameter('Address', 128, `The address of the ${rows.what}.`)
  return [
    { name: `${name}Add`, help: `Adds a ${rows.what}.`, parameters: [address, index], run: add(rows) },
    { name: `${name}Delete`, help: `Deletes a ${rows.what}.`, parameters: [address], run: remove(rows) },
  ]
}

/** Servers of this system by address. */
export const serverCommands: readonly CommandDefinition[] = [
  ...pair('DNSServer', dnsRows),
  ...pair('NTPServer', ntpRows),
]
