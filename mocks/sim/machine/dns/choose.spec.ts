import { describe, expect, test } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { present } from '../../ground/assert'
import { chance } from '../../ground/random'
import { servicesInOrder } from './choose'
import { inOrder, naptrIn, rewritten } from './naptr'
import { serviceIn } from './records'

const srv = (data: string): DnsRecord => ({
  view: 'internal',
  name: '_sips._tcp.example.com',
  type: 'SRV',
  ttl: 60,
  data,
})
const naptr = (data: string): DnsRecord => ({ ...srv(data), name: 'example.com', type: 'NAPTR' })

describe('the order in which servers are tried', () => {
  test('[SRV-02] the smaller priority comes first whatever its weight', () => {
    const records = ['20 99 1 c.example.com', '10 1 1 a.example.com', '10 1 1 b.example.com'].map(srv)
    for (const lot of [0, 1, 2]) {
      const order = servicesInOrder(records, (sum) => Math.min(lot, sum)).map(({ target }) => target)
      expect(order.at(-1)).toBe('c.example.com')
      expect(order.toSorted()).toEqual(['a.example.com', 'b.example.com', 'c.example.com'])
    }
  })

  test('[SRV-02] [SRV-19] weights give the share within a priority, equal ones an equal share, and without weight a server waits for the others', () => {
    const records = ['1 30 1 a.example.com', '1 10 1 b.example.com', '1 0 1 c.example.com'].map(srv)
    const counts: Record<string, number> = {}
    for (let asker = 0; asker < 4000; asker += 1) {
      const [first] = servicesInOrder(records, (sum) => chance(sum + 1, 1, asker))
      if (first) counts[first.target] = (counts[first.target] ?? 0) + 1
    }
    expect((counts['a.example.com'] ?? 0) / 4000).toBeCloseTo(0.75, 1)
    expect((counts['b.example.com'] ?? 0) / 4000).toBeCloseTo(0.25, 1)
    expect(counts['c.example.com']).toBeUndefined()
    const equal = ['1 1 1 a.example.com', '1 1 1 b.example.com', '1 1 1 c.example.com'].map(srv)
    const firsts = Array.from({ length: 3000 }, (_, asker) =>
      present(servicesInOrder(equal, (sum) => chance(sum + 1, 1, asker))[0], 'there are three'),
    )
    for (const { target } of equal.map(serviceIn))
      expect(Math.abs(firsts.filter((first) => first.target === target).length - 1000)).toBeLessThan(100)
  })

  test('a dot as the only target says that there is no such service', () => {
    expect(servicesInOrder([srv('0 0 0 .')], () => 0)).toEqual([])
  })
})

describe('NAPTR records', () => {
  test('[NAP-01, NAP-03] the lowest order comes first, and preference decides among equal ones', () => {
    const records = [
      '14 1 "s" "SIP+D2U" "" c.x.com',
      '10 200 "s" "SIP+D2T" "" b.x.com',
      '10 100 "s" "SIPS+D2T" "" a.x.com',
    ]
    expect(inOrder(records.map(naptr)).map(({ service }) => service)).toEqual([
      'SIPS+D2T',
      'SIP+D2T',
      'SIP+D2U',
    ])
  })

  test('[NAP-06] the expression stands between exclamation marks, blank is none, and a dot replaces nothing', () => {
    const [whole, none, groups] = inOrder([
      naptr('1 1 "u" "E2U+sip" "!^.*$!bob@example.com!" .'),
      naptr('2 1 "s" "SIP+D2T" "" _sip._tcp.example.com'),
      naptr('3 1 "u" "E2U+sip" "!^55(.*)$!\\1@example.com!" .'),
    ])
    if (!whole || !none || !groups) throw new Error('there are three')
    expect([whole.replacement, rewritten(whole, '557120')]).toEqual([null, 'bob@example.com'])
    expect([none.replacement, rewritten(none, '557120')]).toEqual(['_sip._tcp.example.com', null])
    expect([rewritten(groups, '557120'), rewritten(groups, '667120')]).toEqual(['7120@example.com', null])
  })

  test.each(['SIPS+D2T', 'SIP+D2T', 'SIP+D2U', 'E2U+sip', 'E2U+h323', 'mailto+E2U'])(
    '[NAP-05] %s is a service',
    (service) => expect(naptrIn({ data: `1 1 "s" "${service}" "" .` })?.service).toBe(service),
  )

  test('[NAP-06] no expression takes for ever to find out that a number does not fit', () => {
    const hostile = [
      '(a+)+$',
      '(1|1)*$',
      '((1+)2?)+$',
      '1*1*1*1*$',
      `${'1?'.repeat(40)}x`,
      `${'(1|1)'.repeat(40)}x`,
    ]
    const record = (pattern: string) => naptrIn({ data: `1 1 "u" "E2U+sip" "!^${pattern}!x@y.com!" .` })
    expect(hostile.filter((pattern) => record(pattern) !== undefined)).toEqual([])
    const usual = ['.*$', '\\+?44(\\d{3})(.*)$', '([0-9]{4})$', '(?:55|66)(.*)$']
    expect(usual.filter((pattern) => record(pattern) === undefined)).toEqual([])
    const widest = record('1*1*1*1?1?1?1?x')
    if (!widest) throw new Error('it is a record')
    expect(rewritten(widest, '1'.repeat(64))).toBeNull()
    expect(rewritten(widest, `${'1'.repeat(63)}x`)).toBe('x@y.com')
    expect(rewritten(widest, `${'1'.repeat(64)}x`)).toBeNull()
  })

  test.each([
    '',
    '1 1 s SIP+D2T "" .',
    '1 1 "s" "<b>" "" .',
    '1 1 "u" "E2U+sip" "^.*$" .',
    '1 1 "s" "a" "" nobody',
  ])('%s is none', (data) => expect(naptrIn({ data })).toBeUndefined())
})
