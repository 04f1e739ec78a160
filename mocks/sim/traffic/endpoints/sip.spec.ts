import { describe, expect, test } from 'vitest'
import {
  CLUSTER,
  callBetween,
  changeRecords,
  chooseMethod,
  listed,
  peersThatList,
  powerOff,
  powerOn,
  registrars,
  restartEndpoint,
  saveForm,
  trace,
  view,
  withEndpoints,
} from '../../../testing/at-endpoints'
import { addRule, firewall } from '../../../testing/firewall'
import { MINUTE_MS, SECOND_MS, type Story } from '../../../testing/story'

describe('an endpoint of the world', () => {
  test('[INT-07] pointed at any peer appears in the list of that peer, which is named as its registrar', () => {
    const story = withEndpoints()
    for (const number of [1, 2, 3, 4, 5, 6]) {
      saveForm(story, 14, { address: `10.0.0.${10 + number}` })
      expect(peersThatList(story, 14)).toEqual([`expe${number}`])
      expect(listed(story, `expe${number}`).find(({ id }) => id === 'endpoint-14')?.peer).toBe(
        `expe${number}`,
      )
      expect(view(story, 14).registrations).toMatchObject([{ registrar: { name: `expe${number}` } }])
    }
  })

  test('[PRT-06] is not heard by a machine whose rules keep its address away, nor are those of H.323', () => {
    const story = withEndpoints()
    const rule = { address: '10.0.0.0', prefixLength: 8, action: 'Drop', description: '' }
    addRule(story, 'expe1', { ...rule, priority: 1, service: 'SIP' })
    addRule(story, 'expe1', { ...rule, priority: 2, service: 'H.323' })
    for (const step of ['activate', 'accept'] as const) firewall(story, 'expe1', step)
    story.wait(40 * MINUTE_MS)
    for (const id of ['expe1', 'expe4']) expect(listed(story, id)).toEqual([])
    expect(view(story, 14).registrations).toMatchObject([{ registrar: null }])
  })

  test('[INT-08] that can go elsewhere is at another peer after its refresh has failed, SIP in a minute, H.323 in the Time to live', () => {
    const story = withEndpoints()
    const atTwo = [6, 11, 20].filter((number) => registrars(story, number).includes('expe2'))
    expect(atTwo).toEqual([6, 11, 20])
    story.wait(5 * MINUTE_MS)
    powerOff(story, 'expe2')
    story.wait(MINUTE_MS + 4 * SECOND_MS)
    for (const number of [6, 11])
      expect(registrars(story, number)).toEqual([expect.not.stringMatching(/expe2|-/)])
    expect(registrars(story, 20)).toEqual(['-'])
    story.wait(30 * MINUTE_MS)
    expect(peersThatList(story, 20)).toEqual([expect.not.stringMatching('expe2')])
    // A smaller Time to live moves it sooner, once a refresh has brought it that.
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    const [next] = registrars(story, 20)
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.wait(31 * MINUTE_MS)
    expect(registrars(story, 20)).toEqual([next])
    powerOff(story, String(next))
    story.wait(MINUTE_MS + 10 * SECOND_MS)
    expect(registrars(story, 20)).toEqual([expect.not.stringMatching(`${next}|-`)])
  })

  test('[END-01] has its method selected for itself, and tells how many peers that lets it reach', () => {
    const story = withEndpoints()
    expect(view(story, 7)).toMatchObject({ method: 'srv', canReach: 6, peers: 6 })
    for (const [method, canReach] of [
      ['outbound', 2],
      ['static', 1],
      ['srv', 6],
    ] as const) {
      expect(chooseMethod(story, 7, method)).toBeUndefined()
      expect(view(story, 7)).toMatchObject({ method, canReach, peers: 6 })
    }
    expect(view(story, 8).method).toBe('srv')
  })

  test('[END-03] has only the methods that it supports; the others are shown with the reason and refused', () => {
    const story = withEndpoints()
    const offered = (number: number) =>
      view(story, number).methods.map(({ id, because }) => [id, because === null])
    expect(offered(7)).toEqual([
      ['outbound', true],
      ['srv', true],
      ['round-robin', false],
      ['static', true],
    ])
    expect(offered(11)).toEqual([
      ['outbound', false],
      ['srv', false],
      ['round-robin', true],
      ['static', true],
    ])
    expect(offered(18)).toEqual([
      ['srv', false],
      ['round-robin', true],
      ['static', true],
    ])
    expect(chooseMethod(story, 11, 'srv')?.guide).toContain('END-03')
    expect(chooseMethod(story, 18, 'outbound')?.guide).toContain('END-03')
    expect(
      saveForm(story, 11, { address: 'expe1.example.com', address2: 'expe2.example.com', outbound: true }),
    ).toMatchObject({ errors: [{ field: 'outbound' }] })
    expect(view(story, 11).method).toBe('round-robin')
  })
})

describe('SIP outbound', () => {
  test('[END-04] is in the lists of two peers at the same time', () => {
    const story = withEndpoints()
    expect(peersThatList(story, 1)).toEqual(['expe1', 'expe2'])
    story.wait(10 * MINUTE_MS)
    expect(peersThatList(story, 1)).toEqual(['expe1', 'expe2'])
  })

  test('[END-05] can be called at every moment while one of its peers fails and comes back', () => {
    const story = withEndpoints()
    for (const failing of ['expe1', 'expe2']) {
      for (const act of [() => powerOff(story, failing), () => powerOn(story)]) {
        act()
        for (let second = 0; second < 130; second += 13) {
          expect(callBetween(story, 3, 1)).toMatchObject({ accepted: true })
          story.wait(13 * SECOND_MS)
        }
      }
      // The links of the peer that is back have come up again, and the endpoint is at both.
      story.wait(10 * MINUTE_MS)
      expect(peersThatList(story, 1)).toEqual(['expe1', 'expe2'])
    }
  })

  test('[END-06] takes two proxies by name or IP and Outbound On; the same peer in both is flagged', () => {
    const story = withEndpoints()
    const flags = () => view(story, 7).flags
    saveForm(story, 7, { address: 'expe3.example.com', address2: '10.0.0.14', outbound: true })
    expect(view(story, 7).settings).toEqual({
      address: 'expe3.example.com',
      address2: '10.0.0.14',
      outbound: true,
    })
    expect(registrars(story, 7)).toEqual(['expe3', 'expe4'])
    expect(flags()).toEqual([])
    saveForm(story, 7, { address: 'expe3.example.com', address2: '10.0.0.13', outbound: true })
    expect(flags()).toMatchObject([{ field: 'address2', guide: ['END-06'] }])
    const no = saveForm(story, 7, { address: 'expe3.example.com', outbound: true })
    expect(no?.errors).toMatchObject([{ field: 'address2' }])
  })
})

describe('DNS SRV', () => {
  const SERVICE = `_sips._tcp.${CLUSTER}`
  const weigh = (story: Story, priorities: Readonly<Record<number, string>>) =>
    changeRecords(story, SERVICE, 'SRV', (record) => {
      const peer = Number(/expe(\d)/.exec(record.data)?.[1])
      return { ...record, data: record.data.replace(/^\d+ \d+/, priorities[peer] ?? '3 1') }
    })
  const tried = (story: Story, number: number, since: number) =>
    trace(story, number, since).filter((line) => !line.startsWith('lookup'))

  test('[END-07] works only with such records, and unequal priorities or weights are flagged', () => {
    const story = withEndpoints()
    expect(view(story, 7).flags).toEqual([])
    weigh(story, { 1: '1 5' })
    expect(view(story, 7).flags).toMatchObject([
      { guide: ['END-07'], text: expect.stringContaining('unequal') },
    ])
    changeRecords(story, SERVICE, 'SRV', () => null)
    expect(view(story, 7).flags).toMatchObject([
      { guide: ['END-07'], text: expect.stringContaining('no SRV') },
    ])
    story.wait(25 * 60 * MINUTE_MS)
    restartEndpoint(story, 7)
    story.wait(10 * MINUTE_MS)
    expect(registrars(story, 7)).toEqual(['-'])
    expect(view(story, 7).why?.guide).toContain('END-07')
  })

  test('[END-08] takes the name of the cluster; the name of a peer is flagged as static', () => {
    const story = withEndpoints()
    saveForm(story, 7, { address: CLUSTER })
    expect(view(story, 7)).toMatchObject({ method: 'srv', flags: [] })
    saveForm(story, 7, { address: 'expe5.example.com' })
    expect(view(story, 7)).toMatchObject({
      method: 'static',
      flags: [{ field: 'address', text: expect.stringContaining('static'), guide: ['END-08'] }],
    })
  })

  test('[END-09] asks at its start and gets all peers, as its log shows', () => {
    const story = withEndpoints()
    restartEndpoint(story, 7)
    const line = view(story, 7).attempts.find(
      ({ kind, text }) => kind === 'lookup' && text.includes('SRV'),
    )?.text
    expect(line).toContain(`${SERVICE} SRV: `)
    for (const number of [1, 2, 3, 4, 5, 6]) expect(line).toContain(`1 1 5061 expe${number}.example.com`)
  })

  test('[END-10] [END-12] tries by priority, others of the same, then the next lower one, past who is down or in maintenance mode; after a loss from the top again', () => {
    const story = withEndpoints()
    weigh(story, { 1: '1 1', 2: '1 1', 3: '2 1' })
    story.wait(25 * 60 * MINUTE_MS)
    powerOff(story, 'expe1')
    story.save('expe2', 'maintenance-mode', { mode: 'On' })
    const started = story.world.now
    restartEndpoint(story, 7)
    story.wait(10 * SECOND_MS)
    const [start, ...attempts] = tried(story, 7, started)
    expect(start).toContain('start')
    expect(attempts.slice(0, 2).toSorted()).toEqual(['refused expe2', 'unanswered expe1'])
    expect(attempts.slice(2)).toEqual(['registered expe3'])
    powerOff(story, 'expe3')
    const lost = story.world.now
    story.wait(90 * SECOND_MS)
    const after = tried(story, 7, lost)
    expect(after[0]).toBe('lost expe3')
    expect(after.slice(1, 3).toSorted()).toEqual(['refused expe2', 'unanswered expe1'])
    expect(after[3]).toBe('unanswered expe3')
    expect(registrars(story, 7)).toEqual([expect.stringMatching(/expe[456]/)])
    expect(trace(story, 7, lost)).toContain(`lookup ${SERVICE} SRV`)
  })

  test('[END-11] keeps its registrar while that is there, though a better one comes, and calls by it', () => {
    const story = withEndpoints()
    weigh(story, { 1: '1 1' })
    powerOff(story, 'expe1')
    story.wait(25 * 60 * MINUTE_MS)
    restartEndpoint(story, 7)
    story.wait(10 * SECOND_MS)
    const [first] = registrars(story, 7)
    expect(first).toMatch(/expe[2-6]/)
    powerOn(story)
    story.wait(48 * 60 * MINUTE_MS)
    expect(registrars(story, 7)).toEqual([first])
    callBetween(story, 7, 3)
    expect(story.on(String(first)).calls.placed).toHaveLength(1)
    expect(story.on('expe1').calls.placed).toEqual([])
  })
})
