import { describe, expect, test } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { dataOf, ownerOf, valuesOf } from './record-parts'

const record = (type: DnsRecord['type'], data: string): DnsRecord => ({
  view: 'public',
  name: 'example.com',
  type,
  ttl: 60,
  data,
})

describe('the form of a record', () => {
  test.each([
    record('A', '10.0.0.11'),
    record('CNAME', 'expe1.example.com'),
    record('SRV', '10 10 8443 expe1.example.com'),
    record('NAPTR', '10 100 "u" "E2U+sip" "!^.*$!bob@example.com!" .'),
    record('NAPTR', '50 50 "se" "SIPS+D2T" "" _sips._tcp.example.com'),
  ])('shows the parts of $type $data and gives them again', (one) => {
    expect(dataOf(one.type, valuesOf(one))).toBe(one.data)
  })

  test('takes a dot at the end of a name, and none as a replacement', () => {
    expect(dataOf('SRV', { priority: '1', weight: ' 1', port: '5061', target: 'a.example.com.' })).toBe(
      '1 1 5061 a.example.com',
    )
    expect(dataOf('NAPTR', { order: '1', preference: '2' })).toBe('1 2 "" "" "" .')
  })

  test.each([
    ['PTR', '10.0.0.11', '11.0.0.10.in-addr.arpa'],
    ['PTR', '11.0.0.10.in-addr.arpa', '11.0.0.10.in-addr.arpa'],
    ['PTR', 'no:address', 'no:address'],
    ['A', 'Expe1.Example.com.', 'expe1.example.com'],
  ] as const)('%s: %s stands at %s', (type, typed, owner) => expect(ownerOf(type, typed)).toBe(owner))
})
