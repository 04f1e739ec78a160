import { isFqdn, isIpv4, isIpv6 } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'
import type { DnsRecord, RecordType } from '#contract/wire/dns'
import { naptrIn } from './naptr'
import { serviceIn } from './records'

type Shape = {
  readonly name: (name: string) => boolean
  readonly nameMessage: string
  readonly data: (record: DnsRecord) => boolean
  readonly dataMessage: string
}

/** What is asked of who has entered no full name. */
export const FULL_NAME = 'Enter a full name, such as expe1.example.com.'

const plain = { name: isFqdn, nameMessage: FULL_NAME }
const SERVICE = /^\d{1,5} \d{1,5} \d{1,5} \S+$/
const isPort = (value: number) => value <= 65_535

/** What a record of each type looks like. */
const shapes: Readonly<Record<RecordType, Shape>> = {
  A: { ...plain, data: ({ data }) => isIpv4(data), dataMessage: 'Enter an IPv4 address, such as 10.0.0.11.' },
  AAAA: {
    ...plain,
    data: ({ data }) => isIpv6(data),
    dataMessage: 'Enter an IPv6 address, such as 2001:db8::11.',
  },
  PTR: {
    name: (name) => /^[\da-f.]+\.(?:in-addr|ip6)\.arpa$/.test(name),
    nameMessage: 'Enter an address backwards, such as 11.0.0.10.in-addr.arpa.',
    data: ({ data }) => isFqdn(data),
    dataMessage: plain.nameMessage,
  },
  CNAME: {
    ...plain,
    data: ({ data, name }) => isFqdn(data) && data !== name,
    dataMessage: 'Enter the full name for which this one stands, and not itself.',
  },
  SRV: {
    name: (name) => /^_[a-z][a-z\d-]*\._(?:tcp|udp|tls)\../.test(name) && isFqdn(name),
    nameMessage: 'Enter _service._protocol.domain, such as _sips._tcp.example.com.',
    data: (record) => {
      const { priority, weight, port, target } = serviceIn(record)
      return (
        SERVICE.test(record.data) &&
        [priority, weight, port].every(isPort) &&
        (target === '.' || isFqdn(target))
      )
    },
    dataMessage: 'Enter priority, weight and port from 0 to 65535, and a full name as target.',
  },
  NAPTR: {
    ...plain,
    data: (record) => naptrIn(record) !== undefined,
    dataMessage:
      'Enter order, preference, flags, service, an expression such as !^.*$!bob@example.com! or none, and a replacement or a dot.',
  },
}

/** What is wrong with a record, field by field (SRV-04). */
export function recordErrors(record: DnsRecord): FieldError[] {
  const { name, nameMessage, data, dataMessage } = shapes[record.type]
  return [
    ...(name(record.name) ? [] : [{ field: 'name', message: nameMessage }]),
    ...(Number.isInteger(record.ttl) && record.ttl >= 0 && record.ttl <= 2_147_483_647
      ? []
      : [{ field: 'ttl', message: 'Enter a time to live in whole seconds.' }]),
    ...(data(record) ? [] : [{ field: 'data', message: dataMessage }]),
  ]
}
