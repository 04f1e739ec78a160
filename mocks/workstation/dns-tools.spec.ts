import { describe, expect, test } from 'vitest'
import { atWorkstation } from '../testing/at-workstation'
import { SECOND_MS, Story } from '../testing/story'
import { changeDns, loadPreset, zoneRecord } from '../testing/zones'

const sips = '_sips._tcp.cluster1.example.com'

function pair() {
  const story = Story.of('standalone-pair')
  return { story, ...atWorkstation(story) }
}

/** The lines of a section of what `dig` says, with blanks for its tabs. */
function sectionIn(lines: readonly string[], title: string): string[] {
  const start = lines.indexOf(`;; ${title} SECTION:`)
  const rest = lines.slice(start + 1)
  return start < 0 ? [] : rest.slice(0, rest.indexOf('')).map((line) => line.replaceAll(/\s+/g, ' '))
}

describe('dig', () => {
  test('warns of a type or class that it does not know, and asks for A', () => {
    const { type, exit } = pair()
    const said = type('dig -t BOGUS -c XX expe1.example.com')
    expect(said.slice(0, 2)).toEqual([
      ';; Warning, ignoring invalid type BOGUS',
      ';; Warning, ignoring invalid class XX',
    ])
    expect(sectionIn(said, 'ANSWER')).toEqual(['expe1.example.com. 86400 IN A 10.0.0.11'])
    expect(exit()).toBe(0)
  })

  test('[SRV-22] shows question, answer, authority and additional of an SRV path, and the time to live counts down', () => {
    const { story, type } = pair()
    const first = type(`dig ${sips} SRV`)
    expect(sectionIn(first, 'QUESTION')).toEqual([`;${sips}. IN SRV`])
    expect(sectionIn(first, 'ANSWER')).toEqual([
      `${sips}. 86400 IN SRV 1 1 5061 expe1.example.com.`,
      `${sips}. 86400 IN SRV 1 1 5061 expe2.example.com.`,
    ])
    expect(sectionIn(first, 'AUTHORITY')).toEqual([
      'example.com. 86400 IN NS ns1.example.com.',
      'example.com. 86400 IN NS ns2.example.com.',
    ])
    expect(sectionIn(first, 'ADDITIONAL')).toEqual([
      'expe1.example.com. 86400 IN A 10.0.0.11',
      'expe2.example.com. 86400 IN A 10.0.0.12',
      'ns1.example.com. 86400 IN A 10.0.0.2',
      'ns2.example.com. 86400 IN A 10.0.0.3',
    ])
    story.wait(45 * SECOND_MS)
    const second = type(`dig ${sips} SRV`)
    for (const section of ['ANSWER', 'AUTHORITY', 'ADDITIONAL'])
      expect(sectionIn(second, section).every((line) => line.split(' ')[1] === '86355')).toBe(true)
  })

  test('has the head of the guide: what was asked, status, flags and counts', () => {
    const lines = pair().type('dig expe1.example.com')
    expect(lines.slice(0, 4)).toEqual([
      '',
      '; <<>> DiG 9.4.1 <<>> expe1.example.com',
      ';; global options:  printcmd',
      ';; Got answer:',
    ])
    expect(lines[4]).toMatch(/^;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: \d+$/)
    expect(lines[5]).toBe(';; flags: qr aa rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 2, ADDITIONAL: 2')
    expect(lines).toContain('expe1.example.com.\t86400\tIN\tA\t10.0.0.11')
    expect(lines.some((line) => line.startsWith(';; Query time: '))).toBe(true)
  })

  test('counts at the name server, has a name that rotates in turns, and keeps what it was told', () => {
    const { story, type } = pair()
    const records = ['10.0.0.11', '10.0.0.12'].map((data) =>
      zoneRecord('peers.example.com', 'A', data, { ttl: 60 }),
    )
    changeDns(story, records)
    expect(type('dig peers.example.com +short')).toEqual(['10.0.0.11', '10.0.0.12'])
    expect(type('dig peers.example.com +short')).toEqual(['10.0.0.11', '10.0.0.12'])
    expect(story.world.dns?.queries).toEqual({ '10.0.0.2': 1 })
    story.wait(61 * SECOND_MS)
    expect(type('dig peers.example.com +short')).toEqual(['10.0.0.12', '10.0.0.11'])
    expect(story.world.dns?.queries).toEqual({ '10.0.0.2': 2 })
  })

  test('[NAP-08] of type NAPTR shows both E2U records of the example of the guide', () => {
    const { story, type } = pair()
    loadPreset(story, 'enum-both')
    const name = '4.3.7.8.enum4.example.com'
    for (const line of [`dig ${name}. NAPTR`, `dig -t NAPTR ${name}`])
      expect(sectionIn(type(line), 'ANSWER').toSorted()).toEqual([
        `${name}. 60 IN NAPTR 10 100 "u" "E2U+h323" "!^.*$!bob@example.com!" .`,
        `${name}. 60 IN NAPTR 10 100 "u" "E2U+sip" "!^.*$!bob@example.com!" .`,
      ])
  })

  test('[NAP-09] the flag se is seen outside, and at the workstation s', () => {
    const { story, type } = pair()
    for (const id of ['inside', 'outside']) loadPreset(story, id)
    const flags = (server: string) =>
      type(`dig ${server} -t NAPTR example.com +short`).map((line) => line.split(' ')[2])
    expect(flags('')).toEqual(['"s"', '"s"', '"s"'])
    expect(flags('@198.51.100.53')).toEqual(['"se"', '"se"', '"se"'])
  })

  test.each([
    ['dig expe1.example.com AAAA +short', []],
    ['dig -x 10.0.0.12 +short', ['expe2.example.com.']],
    [
      'dig SRV _sips._tcp.cluster1.example.com +short',
      ['1 1 5061 expe1.example.com.', '1 1 5061 expe2.example.com.'],
    ],
    ['dig @ns1.nowhere expe1.example.com', ["dig: couldn't get address for 'ns1.nowhere': not found"]],
    ['dig +weather expe1.example.com', ['Invalid option: +weather']],
    ['dig a..b', ["dig: 'a..b' is not a legal name (empty label)"]],
    [`dig ${'a'.repeat(64)}.com`, [`dig: '${'a'.repeat(64)}.com' is not a legal name (label too long)`]],
    [
      'dig example.com MX',
      ['dig: the zones of the lab hold A, AAAA, PTR, CNAME, SRV, NAPTR, NS, SOA records and no MX.'],
    ],
    ['dig -t', ["dig: option requires an argument -- 't'"]],
    ['dig -x expe1', ['Invalid IP address expe1']],
    ['dig expe1.example.com +noall +answer', ['expe1.example.com.\t86400\tIN\tA\t10.0.0.11', '']],
  ])('%s says %o', (line, said) => expect(pair().type(line)).toEqual(said))

  test('says NXDOMAIN of a name that nobody has, and ends well; without a server that answers it does not', () => {
    const { story, type, exit } = pair()
    expect(type('dig <b>.example.com').join('')).toContain('only /dev/null can be read')
    expect(type("dig '<b>.example.com'").join('\n')).toContain('status: NXDOMAIN')
    expect(exit()).toBe(0)
    for (const server of ['10.0.0.2', '10.0.0.3'])
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    expect(type('dig expe1.example.com').at(-1)).toBe(';; connection timed out; no servers could be reached')
    expect(exit()).toBe(9)
  })

  test('[SRV-22] knows the servers of a zone by type and by name, and says by the start of a zone that it has nothing', () => {
    const { type } = pair()
    expect(sectionIn(type('dig NS example.com'), 'ANSWER')).toEqual([
      'example.com. 86400 IN NS ns1.example.com.',
      'example.com. 86400 IN NS ns2.example.com.',
    ])
    expect(type('dig +short ns1.example.com')).toEqual(['10.0.0.2'])
    expect(type('dig +short @ns2.example.com ns2.example.com')).toEqual(['10.0.0.3'])
    const start = 'example.com. 60 IN SOA ns1.example.com. hostmaster.example.com. 1 3600 600 86400 60'
    expect(sectionIn(type('dig SOA example.com'), 'ANSWER')).toEqual([start])
    const none = type('dig nobody.example.com')
    expect(none.join('\n')).toContain('status: NXDOMAIN')
    for (const lines of [none, type('dig expe1.example.com AAAA'), type('dig expe1.example.com NS')])
      expect([sectionIn(lines, 'ANSWER'), sectionIn(lines, 'AUTHORITY')]).toEqual([[], [start]])
    expect(type('nslookup -type=NS example.com')).toContain('example.com\tnameserver = ns1.example.com.')
  })

  test('what is refused has asked nobody', () => {
    const { story, type } = pair()
    const before = story.world
    type('dig expe1.example.com a..b')
    expect(story.world).toBe(before)
  })
})

describe('nslookup', () => {
  test('[SRV-21] -query=SRV gives the records of a service, with priority, weight, port and target', () => {
    const { type } = pair()
    expect(type(`nslookup -query=SRV ${sips}`)).toEqual([
      'Server:\t\t10.0.0.2',
      'Address:\t10.0.0.2#53',
      '',
      `${sips}\tservice = 1 1 5061 expe1.example.com.`,
      `${sips}\tservice = 1 1 5061 expe2.example.com.`,
      '',
    ])
  })

  test.each([
    ['nslookup expe1.example.com', 'Name:\texpe1.example.com\nAddress: 10.0.0.11'],
    ['nslookup -type=ptr 10.0.0.12', '12.0.0.10.in-addr.arpa\tname = expe2.example.com.'],
    ['nslookup 10.0.0.12', '12.0.0.10.in-addr.arpa\tname = expe2.example.com.'],
    ['nslookup -q=AAAA expe1.example.com', "*** Can't find expe1.example.com: No answer"],
    ['nslookup nobody.example.com', "** server can't find nobody.example.com: NXDOMAIN"],
    [
      'nslookup -query=SRV _sip._tcp.example.com 10.0.0.77',
      ';; connection timed out; no servers could be reached',
    ],
    ['nslookup -query=HINFO example.com', 'unknown query type: HINFO'],
    ['nslookup -weather example.com', '*** Invalid option: weather'],
    ['nslookup', 'nslookup: give a name'],
  ])('%s says %s', (line, said) => expect(pair().type(line).join('\n')).toContain(said))

  test('of NAPTR shows the record as it stands, and of an alias both', () => {
    const { story, type } = pair()
    loadPreset(story, 'inside')
    changeDns(story, [zoneRecord('www.example.com', 'CNAME', 'expe1.example.com')])
    expect(type('nslookup -query=NAPTR example.com')).toContain(
      'example.com\tnaptr = 10 100 "s" "SIPS+D2T" "" _sips._tcp.example.com.',
    )
    expect(type('nslookup www.example.com')).toEqual([
      'Server:\t\t10.0.0.2',
      'Address:\t10.0.0.2#53',
      '',
      'www.example.com\tcanonical name = expe1.example.com.',
      'Name:\texpe1.example.com',
      'Address: 10.0.0.11',
      '',
    ])
  })
})
