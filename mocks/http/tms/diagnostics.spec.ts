import { describe, expect, test } from 'vitest'
import { clusterDiagnostics, fetchDocument } from '../../cli/index'
import { present } from '../../sim/ground/index'
import { rootPasswordOf } from '../../sim/machine/index'
import { add, connect, fresh, SILENT } from '../../testing/in-tms'
import { MINUTE_MS, type Story } from '../../testing/story'
import { askedPeers } from './answers'

const PEERS = ['expe1', 'expe2', 'expe3']

/** The document of a peer, as its administrator fetches it. */
function documentOf(story: Story, id: string): string {
  const asking = { authorization: `Basic ${btoa('admin:expressway')}`, signedIn: null }
  const fetched = fetchDocument(story.world, story.on(id), '/alternatesconfiguration.xml', asking)
  return fetched.status === 200 ? fetched.body : `${fetched.status}`
}

function diagnosed({ world }: Story, name = 'expe1') {
  const tms = present(world.tms, 'there is Cisco TMS')
  const system = present(
    tms.systems.find(({ reading }) => reading?.name === name),
    `${name} is in Cisco TMS`,
  )
  return clusterDiagnostics(world, askedPeers(world, tms, system))
}

describe('cluster diagnostics of Cisco TMS', () => {
  test('[TRB-21] every peer serves the document, and the verdict is whether the texts are the same', () => {
    const story = fresh()
    const verdicts: string[] = []
    const judged = () => {
      const texts = PEERS.map((id) => documentOf(story, id))
      for (const text of texts) expect(text).toMatch(/^<\?xml.*\n<AlternatesConfiguration /)
      const { verdict, compared, leftOut } = diagnosed(story)
      expect([compared, leftOut]).toEqual([PEERS, []])
      expect(verdict).toBe(new Set(texts).size === 1 ? 'same' : 'different')
      verdicts.push(verdict)
    }
    judged()
    // What belongs to one peer is not in the document.
    story.save('expe2', 'time', { timeZone: 'Asia/Tokyo' })
    judged()
    // What the primary gives differs until it is copied.
    story.save('expe1', 'h323', { timeToLive: 60 })
    judged()
    story.wait(2 * MINUTE_MS)
    judged()
    // No setting differs, but the documents name the release that they are of.
    story.alter('expe3', (expressway) => {
      expressway.version = 'X8.9.1'
    })
    judged()
    expect(verdicts).toEqual(['same', 'same', 'different', 'same', 'different'])
  })

  test('[TRB-21] whatever is different is shown by where it stands and what each peer has there', () => {
    const story = fresh()
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.addZone('expe1', 'Branch <office>')
    const { differences } = diagnosed(story)
    expect(differences).toContainEqual({
      location: 'H323/Gatekeeper/TimeToLive',
      values: ['60', '1800', '1800'],
    })
    expect(differences.filter(({ values }) => values.includes('Branch <office>'))).toMatchObject([
      { values: ['Branch <office>', null, null] },
    ])
    for (const { values } of differences) expect(new Set(values).size).toBeGreaterThan(1)
    expect(diagnosed(story, 'expe3').differences).toEqual(differences)
  })

  test('who does not answer Cisco TMS is left out with its reason, and without two nothing is compared', () => {
    const story = fresh()
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    connect(story, 'expe3', { password: 'not that of root' })
    const found = diagnosed(story)
    expect(found).toEqual({
      verdict: 'not-compared',
      compared: ['expe1'],
      leftOut: [
        { name: 'expe2', because: `${SILENT}.` },
        { name: 'expe3', because: 'Wrong Password.' },
      ],
      differences: [],
    })
    connect(story, 'expe3', { password: rootPasswordOf(story.world, story.on('expe3')) })
    expect(diagnosed(story)).toMatchObject({ verdict: 'same', compared: ['expe1', 'expe3'] })
  })

  test('[TRB-21] peers are told apart by what they are, and not by names that two have or that one had', () => {
    const story = fresh()
    story.alter('expe3', ({ settings }) => {
      settings['administration.systemName'] = 'expe2'
    })
    story.wait(10 * MINUTE_MS)
    story.alter('expe3', ({ settings }) => {
      settings['h323.timeToLive'] = 77
    })
    const found = diagnosed(story)
    expect(found).toMatchObject({ verdict: 'different', compared: ['expe1', 'expe2', 'expe2'] })
    story.alter('expe3', ({ settings }) => {
      settings['administration.systemName'] = 'renamed'
    })
    const { id } = present(story.world.tms?.systems[0], 'expe1 is there')
    story.give({ type: 'change-tms', change: { kind: 'force-refresh', system: id } })
    expect(diagnosed(story)).toMatchObject({ compared: ['expe1', 'expe2', 'renamed'], leftOut: [] })
  })

  test('a peer that is not in Cisco TMS is not compared, and a system without a cluster has nobody', () => {
    const story = fresh()
    const [, second] = present(story.world.tms, 'there is Cisco TMS').systems
    story.give({
      type: 'change-tms',
      change: { kind: 'purge-system', system: present(second, 'it is there').id },
    })
    expect(diagnosed(story).leftOut).toEqual([{ name: 'expe2', because: 'It is not in Cisco TMS.' }])
    story.save('expe4', 'snmp', { mode: 'v2c' })
    story.restartAndWait('expe4')
    add(story, { password: rootPasswordOf(story.world, story.on('expe4')) })
    expect(diagnosed(story, 'expe4')).toMatchObject({ verdict: 'not-compared', compared: [], leftOut: [] })
  })
})
