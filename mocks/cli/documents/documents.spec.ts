import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../testing/story'
import { atTerminal } from '../at-terminal'
import { comparePeers } from './compare'
import { fetchDocument } from './fetch-document'

const basic = (name: string, password: string) => ({
  authorization: `Basic ${btoa(`${name}:${password}`)}`,
  signedIn: null,
})
const admin = basic('admin', 'expressway')

const fetched = (
  story: Story,
  id: string,
  path: string,
  asking: Parameters<typeof fetchDocument>[3] = admin,
) => fetchDocument(story.world, story.on(id), path, asking)

function textOf(story: Story, id: string, path: string): string {
  const answer = fetched(story, id, path)
  return answer.status === 200 ? answer.body : `${answer.status}`
}

/** The names of all elements, in their order; `wrong` where an end is not that of the element that is open. */
function elementsIn(xml: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  for (const [, end = '', name = '', empty = ''] of xml.matchAll(/<(\/?)(\w+)(?: [^<>]*?)?(\/?)>/g)) {
    if (end) {
      if (open.pop() !== name) seen.push('wrong')
      continue
    }
    seen.push(name)
    if (!empty) open.push(name)
  }
  return open.length > 0 ? [...seen, 'wrong'] : seen
}

const paths = ['/alternatesconfiguration.xml', '/configuration.xml', '/status.xml']

describe('the documents of a peer', () => {
  test.each(paths)(
    '%s is well-formed, says product and version, and has a number on every element',
    (path) => {
      const story = Story.of('cluster-of-three')
      const xml = textOf(story, 'expe2', path)
      expect(elementsIn(xml).length).toBeGreaterThan(100)
      expect(elementsIn(xml)).not.toContain('wrong')
      expect(xml).toMatch(
        /^<\?xml version="1\.0"\?>\n<\w+ xmlns="http:\/\/www\.tandberg\.no\/XML\/CUIL\/1\.0" product="TANDBERG VCS" version="X8\.9">\n/,
      )
      const starts = [...xml.matchAll(/<(?![?/])[^>]*>/g)].slice(1).map(([start]) => start)
      expect(starts.filter((start) => !/ item="\d+"/.test(start))).toEqual([])
    },
  )

  test('have the values of the command line, of every peer its own: one table for both', () => {
    const story = Story.of('cluster-of-three')
    const { type } = atTerminal(story.world, 'expe2')
    const lines = type('xConfiguration').filter((line) => line.startsWith('*c'))
    const xml = textOf(story, 'expe2', '/configuration.xml')
    expect(lines.length).toBeGreaterThan(100)
    const missing = lines.filter((line) => {
      const plain = (/: "(.*)"$/.exec(line)?.[1] ?? '').replaceAll(/\\(["\\])/g, '$1')
      const text = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      return plain !== '' && !xml.includes(`>${text.replaceAll('"', '&quot;')}</`)
    })
    expect(missing).toEqual([])
    expect(textOf(story, 'expe2', '/getxml?location=/Configuration/SystemUnit/Name')).toContain(
      '>expe2</Name>',
    )
    expect(textOf(story, 'expe2', '/getxml?location=/Status/SystemUnit/Product')).toContain(
      'TANDBERG VCS</Product>',
    )
  })

  test('have what readers part by tags on one line, and what they part by lines on many', () => {
    const story = Story.of('dead-peer')
    const xml = textOf(story, 'expe1', '/status.xml')
    for (const text of [xml, textOf(story, 'expe1', '/getxml?location=/Status/Warnings')])
      expect(text).toMatch(
        /^ {2}<Warnings item="1">(?:<Warning item="\d+">(?:<(\w+) item="1">[^<]*<\/\1>){3}<\/Warning>)+<\/Warnings>$/m,
      )
    expect(xml).toMatch(/^ *<Software item="1">$/m)
    expect(xml.split('\n').length).toBeGreaterThanOrEqual(250)
  })

  test('hold whatever somebody typed as text', () => {
    const story = Story.of('standalone-pair')
    story.addZone('expe1', '<b>&"x"</b>')
    const xml = textOf(story, 'expe1', '/configuration.xml')
    expect(xml).toContain('&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;')
    expect(elementsIn(xml)).not.toContain('wrong')
  })

  test('a healthy cluster has one alternatesconfiguration.xml; a change on the primary differs until it is copied', () => {
    const story = Story.of('cluster-of-three')
    const all = () => ['expe1', 'expe2', 'expe3'].map((id) => textOf(story, id, paths[0] ?? ''))
    expect(new Set(all()).size).toBe(1)
    story.addZone('expe1', 'Branch office')
    const [primary, second, third] = all()
    expect(primary).toContain('Branch office')
    expect(second).toBe(third)
    expect(second).not.toBe(primary)
    story.wait(2 * MINUTE_MS)
    expect(new Set(all()).size).toBe(1)
  })

  test('what is peer-specific makes no difference there, and one in configuration.xml', () => {
    const story = Story.of('cluster-of-three')
    const both = (path: string) => ['expe1', 'expe2'].map((id) => textOf(story, id, path))
    story.save('expe2', 'time', { timeZone: 'Asia/Tokyo' })
    expect(new Set(both('/alternatesconfiguration.xml')).size).toBe(1)
    expect(new Set(both('/configuration.xml')).size).toBe(2)
  })
})

describe('a part of a document', () => {
  test('keeps what stands above it, and leaves out the rest', () => {
    const story = Story.of('cluster-of-three')
    const xml = textOf(story, 'expe1', '/getxml?location=/Status/ResourceUsage/Registrations')
    expect(new Set(elementsIn(xml))).toEqual(
      new Set(['Status', 'ResourceUsage', 'Registrations', 'Current', 'Max', 'Total']),
    )
    expect(textOf(story, 'expe1', '/getxml?location=/Status/Cluster/Peer[2]')).toContain('<Peer item="2">')
  })

  test.each(['', '/Status/Nothing', '/Weather', '/Status/SystemUnit/Name/Deeper'])(
    'at %s is none, and the document says so',
    (location) => {
      const xml = textOf(Story.of('standalone-pair'), 'expe1', `/getxml?location=${location}`)
      expect(elementsIn(xml)).toEqual(['XPathError', 'Reason'])
    },
  )
})

describe('who fetches', () => {
  test.each([
    { authorization: null, signedIn: null },
    basic('admin', 'wrong'),
    basic('nobody', 'expressway'),
    { authorization: 'Basic %%%', signedIn: null },
    { authorization: 'Bearer x', signedIn: null },
  ])('with %o is refused, and challenged with the serial number of that machine', (asking) => {
    const story = Story.of('cluster-of-three')
    const { serialNumber } = story.on('expe2')
    expect(fetched(story, 'expe2', '/status.xml', asking)).toEqual({
      status: 401,
      challenge: `Basic realm="TANDBERG Video Communication Server ${serialNumber}"`,
    })
  })

  test('asks for what is not there gets 404', () => {
    expect(fetched(Story.of('cluster-of-three'), 'expe1', '/nothing.xml')).toMatchObject({ status: 404 })
  })
})

describe('the comparison of machines', () => {
  const compared = (story: Story, ids: readonly string[]) =>
    comparePeers(
      story.world,
      ids.map((id) => story.on(id)),
    )

  test('tells what belongs to one peer from what has drifted', () => {
    const story = Story.of('cluster-of-three')
    const ids = ['expe1', 'expe2', 'expe3']
    const drifted = () => compared(story, ids).filter(({ hasDrifted }) => hasDrifted)
    expect(compared(story, ids).find(({ path }) => path === 'SystemUnit Name')).toEqual({
      path: 'SystemUnit Name',
      scope: 'peer',
      hasDrifted: false,
      values: ids,
    })
    expect(drifted()).toEqual([])
    story.save('expe1', 'h323', { timeToLive: 60 })
    expect(drifted().map(({ values }) => values)).toEqual([['60', '1800', '1800']])
    story.wait(2 * MINUTE_MS)
    expect(drifted()).toEqual([])
  })

  test('has a line that only one of them has', () => {
    const story = Story.of('standalone-pair')
    story.addZone('expe1', 'Branch office')
    const rows = compared(story, ['expe1', 'expe2'])
    expect(rows.filter(({ values }) => values.includes(null))).not.toEqual([])
    // Two that stand alone have drifted from nobody.
    expect(rows.filter(({ hasDrifted }) => hasDrifted)).toEqual([])
  })
})
