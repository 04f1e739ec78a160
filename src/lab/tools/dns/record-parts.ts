import { type DnsRecord, type RecordType, reverseName } from '#contract/wire/dns'

/** One field of the form of a record type, with an example. */
export type Part = { readonly key: string; readonly label: string; readonly example: string }

const part = (key: string, label: string, example: string): Part => ({ key, label, example })

/** What the form asks for each type behind name and time to live, in the order of a zone file. */
export const partsOf: Readonly<Record<RecordType, readonly Part[]>> = {
  A: [part('address', 'IPv4 address', '10.0.0.11')],
  AAAA: [part('address', 'IPv6 address', '2001:db8::11')],
  PTR: [part('target', 'Leads back to', 'expe1.example.com')],
  CNAME: [part('target', 'Stands for', 'expe1.example.com')],
  SRV: [
    part('priority', 'Priority', '1'),
    part('weight', 'Weight', '1'),
    part('port', 'Port', '5061'),
    part('target', 'Target', 'expe1.example.com'),
  ],
  NAPTR: [
    part('order', 'Order', '10'),
    part('preference', 'Preference', '100'),
    part('flags', 'Flags', 's'),
    part('service', 'Service', 'SIPS+D2T'),
    part('regexp', 'Expression', ''),
    part('replacement', 'Replacement', '_sips._tcp.example.com'),
  ],
}

/** What the name of a record of each type looks like. */
export const nameExamples: Readonly<Record<RecordType, string>> = {
  A: 'expe1.example.com',
  AAAA: 'expe1.example.com',
  PTR: '10.0.0.11',
  CNAME: 'edge.example.com',
  SRV: '_sips._tcp.cluster1.example.com',
  NAPTR: 'example.com',
}

const QUOTED: ReadonlySet<string> = new Set(['flags', 'service', 'regexp'])

export type Values = Readonly<Record<string, string>>

/** What follows the type in a zone file. */
export function dataOf(type: RecordType, values: Values): string {
  const text = (key: string) => (values[key] ?? '').trim()
  return partsOf[type]
    .map(({ key }) => (QUOTED.has(key) ? `"${text(key)}"` : text(key) || (key === 'replacement' ? '.' : '')))
    .map((value) => (value.endsWith('.') && value.length > 1 ? value.slice(0, -1) : value))
    .join(' ')
}

/** The values of the form that give that record again. */
export function valuesOf({ type, data }: DnsRecord): Values {
  const texts = data.match(/"[^"]*"|\S+/g) ?? []
  return Object.fromEntries(
    partsOf[type].map(({ key }, index) => [key, (texts[index] ?? '').replaceAll('"', '')]),
  )
}

/** What one calls a record. */
export const wordsOf = ({ type, name, data }: DnsRecord) => `${type} ${name} ${data}`

const isAddress = (name: string) =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^[\da-f:]*:[\da-f:.]*$/i.test(name)

/** The name as it is stored: an address of a reverse entry may be typed forwards. */
export function ownerOf(type: RecordType, typed: string): string {
  const name = typed.trim().toLowerCase().replace(/\.$/, '')
  if (type !== 'PTR' || !isAddress(name)) return name
  try {
    return reverseName(name)
  } catch {
    return name
  }
}
