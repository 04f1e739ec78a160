import { describe, expect, test } from 'vitest'
import {
  CLUSTER,
  changeRecords,
  chooseMethod,
  endpointOf,
  momentsOf,
  powerOff,
  powerOn,
  registrars,
  restartEndpoint,
  saveForm,
  trace,
  view,
  withEndpoints,
} from '../../../testing/at-endpoints'
import { DAY_MS, MINUTE_MS, SECOND_MS, type Story } from '../../../testing/story'
import { RETRY_MS } from '../../ground/state/endpoints'

const SERVICE = `_h323rs._udp.${CLUSTER}`
const LIFE_MS = 31 * MINUTE_MS

/** The names on the list of Alternate Gatekeepers that came with the registration. */
const alternates = (story: Story, number: number) =>
  endpointOf(story, number).lines.map((line) => line.alternates.map(({ name }) => name).toSorted())

const ALL = ['expe1', 'expe2', 'expe3', 'expe4', 'expe5', 'expe6']

/** expe6 leaves the cluster by the book: cleared and restarted there, then taken from the lists of the others. */
function leaves(story: Story): void {
  story.saveRows('expe6', [], { clusterName: 'expe6.example.com' })
  story.restartAndWait('expe6')
  for (const id of ALL.slice(0, 5)) story.saveRows(id, ALL.slice(0, 5))
  story.wait(3 * MINUTE_MS)
}

/** What happened after a loss: the lookups among it are told apart. */
function lost(story: Story, number: number, waitMs = LIFE_MS) {
  const since = story.world.now
  powerOff(story, ...registrars(story, number).filter((id) => id !== '-'))
  story.wait(waitMs)
  return trace(story, number, since)
}

describe('DNS SRV', () => {
  test('[END-22] has the two fields of the gatekeeper, the name of the cluster in IP Address, and asks for h323rs', () => {
    const story = withEndpoints()
    saveForm(story, 15, { address: CLUSTER })
    expect(view(story, 15)).toMatchObject({
      protocol: 'H.323',
      method: 'srv',
      settings: { address: CLUSTER, address2: '', outbound: false },
      flags: [],
    })
    expect(trace(story, 15)).toContain(`lookup ${SERVICE} SRV`)
    expect(trace(story, 15).some((line) => line.includes('_sip'))).toBe(false)
    changeRecords(story, SERVICE, 'SRV', (record, index) => ({
      ...record,
      data: record.data.replace(/^1 1/, index === 0 ? '1 7' : '1 1'),
    }))
    expect(view(story, 15).flags).toMatchObject([{ field: 'dns', text: expect.stringContaining('unequal') }])
  })

  test('[END-26] a life of the records far below a day gives a hint with the questions that it costs', () => {
    const story = withEndpoints()
    expect(view(story, 15).flags).toEqual([])
    changeRecords(story, SERVICE, 'SRV', (record) => ({ ...record, ttl: 60 }))
    expect(view(story, 15).flags).toMatchObject([
      { text: expect.stringContaining('up to 1,440 questions a day'), guide: ['END-26'] },
    ])
  })

  test('[END-23] tries by priority, the smaller number first; the next lower priority is the higher number', () => {
    const story = withEndpoints()
    const priorities: Readonly<Record<string, number>> = { expe1: 1, expe2: 1, expe3: 2 }
    changeRecords(story, SERVICE, 'SRV', (record) => {
      const peer = /expe\d/.exec(record.data)?.[0] ?? ''
      return { ...record, data: record.data.replace(/^1/, String(priorities[peer] ?? 3)) }
    })
    story.wait(DAY_MS)
    powerOff(story, 'expe1')
    story.save('expe2', 'maintenance-mode', { mode: 'On' })
    const began = story.world.now
    restartEndpoint(story, 15)
    story.wait(10 * SECOND_MS)
    const attempts = trace(story, 15, began).filter((line) => !/^(?:lookup|start)/.test(line))
    expect(attempts.slice(0, 2).toSorted()).toEqual(['refused expe2', 'unanswered expe1'])
    expect(attempts.slice(2)).toEqual(['registered expe3'])
  })

  test('[END-24] is given the Alternate Gatekeepers with its registration, which are the peers of that moment', () => {
    const story = withEndpoints()
    expect(alternates(story, 15)).toEqual([ALL])
    expect(
      view(story, 15)
        .registrations[0]?.alternates.map((one) => one.split(',')[0])
        .toSorted(),
    ).toEqual(ALL)
    leaves(story)
    expect(registrars(story, 15)).toEqual(['expe4'])
    // The list is of the registration, and a new registration has the new one.
    expect(alternates(story, 15)).toEqual([ALL])
    restartEndpoint(story, 15)
    expect(alternates(story, 15)).toEqual([ALL.slice(0, 5)])
  })

  test('[END-25] stays with its first registrar; after a loss it goes by its list and asks DNS nothing', () => {
    const story = withEndpoints()
    const [first] = registrars(story, 15)
    story.wait(DAY_MS)
    expect(registrars(story, 15)).toEqual([first])
    const steps = lost(story, 15)
    expect(steps[0]).toBe(`lost ${first}`)
    expect(steps.at(-1)).toMatch(/^registered expe\d$/)
    expect(steps.filter((step) => step.startsWith('lookup'))).toEqual([])
    powerOn(story)
    const [next] = registrars(story, 15)
    story.wait(DAY_MS)
    expect(registrars(story, 15)).toEqual([next])
  })

  test('goes on by its list until somebody takes it, round after round', () => {
    const story = withEndpoints()
    powerOff(story, ...ALL)
    story.wait(LIFE_MS)
    expect(registrars(story, 15)).toEqual(['-'])
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    expect(registrars(story, 15)).toEqual([expect.stringMatching(/expe\d/)])
    const steps = trace(story, 15).slice(-20)
    expect(steps.filter((step) => step.startsWith('lookup'))).toEqual([])
  })
})

describe('DNS round-robin', () => {
  test('[END-27] takes the name in IP Address, rotates, and goes lookup, attempt, lookup, attempt', () => {
    const story = withEndpoints()
    changeRecords(story, CLUSTER, 'A', (record) => ({ ...record, ttl: 10 }))
    story.wait(2 * MINUTE_MS)
    saveForm(story, 18, { address: CLUSTER })
    saveForm(story, 19, { address: CLUSTER })
    expect(view(story, 18)).toMatchObject({ method: 'round-robin', settings: { address: CLUSTER } })
    const [one, other] = [18, 19].map((number) => Number(registrars(story, number)[0]?.slice(-1)))
    expect((Number(other) - Number(one) + 6) % 6).toBe(1)
    powerOff(story, ...ALL.slice(0, 5))
    story.wait(SECOND_MS)
    const began = story.world.now
    restartEndpoint(story, 18)
    story.wait(5 * MINUTE_MS)
    const steps = trace(story, 18, began).slice(1)
    const isAlternating = steps
      .slice(0, -1)
      .every((step, index) => step.startsWith(index % 2 === 0 ? 'lookup' : 'unanswered'))
    expect([isAlternating, steps.at(-1)]).toEqual([true, 'registered expe6'])
    expect(steps.length).toBeGreaterThan(3)
  })

  test('[END-28] is given the list here too, and goes by it after a loss', () => {
    const story = withEndpoints()
    expect(alternates(story, 18)).toEqual([ALL])
    leaves(story)
    restartEndpoint(story, 18)
    story.wait(2 * MINUTE_MS)
    const [first] = registrars(story, 18)
    const steps = lost(story, 18)
    expect(steps[0]).toBe(`lost ${first}`)
    expect(steps.at(-1)).toMatch(/^registered expe\d$/)
    expect(steps.filter((step) => step.startsWith('lookup'))).toEqual([])
  })

  test('[END-29] a long life of the name delays only the first registration, and not the way out after a loss', () => {
    const story = withEndpoints()
    changeRecords(story, CLUSTER, 'A', (record) => ({ ...record, ttl: 3600 }))
    story.wait(2 * MINUTE_MS)
    restartEndpoint(story, 18)
    const [dead] = registrars(story, 18)
    expect(view(story, 18).flags).toMatchObject([{ guide: ['END-29'] }])
    powerOff(story, String(dead))
    // At its start it knows nothing but what it keeps from DNS, and that leads to the dead peer.
    restartEndpoint(story, 18)
    story.wait(50 * MINUTE_MS)
    expect(registrars(story, 18)).toEqual(['-'])
    story.wait(12 * MINUTE_MS)
    const [next] = registrars(story, 18)
    expect(next).toMatch(/expe\d/)
    // Once registered it has the list: the record lives for another hour, and it is elsewhere at its next refresh.
    const steps = lost(story, 18)
    expect(registrars(story, 18)).toEqual([expect.stringMatching(/expe\d/)])
    expect(steps.filter((step) => step.startsWith('lookup'))).toEqual([])
  })
})

describe('the Time to live', () => {
  const lifeOf = (story: Story, number: number) => view(story, number).registrations[0]?.lifeSeconds
  const renewals = (story: Story, number: number) => momentsOf(story, number, 'renewed')
  /** Half a life after the endpoint registered anew. */
  const amidALife = () => {
    const story = withEndpoints()
    restartEndpoint(story, 20)
    story.wait(15 * MINUTE_MS)
    return { story, refresh: story.world.now + 15 * MINUTE_MS }
  }

  test('[CRE-26] that is lowered holds from the next refresh on, and until then the old one does', () => {
    const { story, refresh } = amidALife()
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.wait(2 * MINUTE_MS)
    expect(lifeOf(story, 20)).toBe(1800)
    // Its peer fails before that refresh: the endpoint learns of both only then.
    const failed = withEndpoints()
    restartEndpoint(failed, 20)
    failed.save('expe1', 'h323', { timeToLive: 60 })
    failed.wait(MINUTE_MS)
    powerOff(failed, 'expe2')
    failed.wait(28 * MINUTE_MS)
    expect(momentsOf(failed, 20, 'lost')).toEqual([])
    failed.wait(2 * MINUTE_MS)
    expect(momentsOf(failed, 20, 'lost')).toHaveLength(1)

    story.wait(refresh - story.world.now + SECOND_MS)
    expect([lifeOf(story, 20), renewals(story, 20)]).toEqual([60, [refresh]])
    const { since, nextAt } = view(story, 20).registrations[0] ?? {}
    expect([since, nextAt]).toEqual([refresh - 30 * MINUTE_MS, refresh + MINUTE_MS])
    // From then on a refresh that is answered as before is nothing.
    story.wait(DAY_MS)
    expect(renewals(story, 20)).toEqual([refresh])
    expect(lost(story, 20, MINUTE_MS + 4 * SECOND_MS)).toEqual([
      'lost expe2',
      expect.stringMatching(/^registered expe\d$/),
    ])
  })

  test('that is as before again by the refresh has never been another', () => {
    const { story } = amidALife()
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.wait(5 * MINUTE_MS)
    story.save('expe1', 'h323', { timeToLive: 1800 })
    story.wait(20 * MINUTE_MS)
    expect([lifeOf(story, 20), renewals(story, 20)]).toEqual([1800, []])
  })

  test('that is raised holds from the next refresh on as well, in SIP in no case', () => {
    const { story, refresh } = amidALife()
    story.save('expe1', 'h323', { timeToLive: 3600 })
    story.wait(refresh - story.world.now + SECOND_MS)
    expect(view(story, 20).registrations[0]).toMatchObject({
      lifeSeconds: 3600,
      nextAt: refresh + 60 * MINUTE_MS,
    })
    expect([14, 7].map((number) => lifeOf(story, number))).toEqual([60, 60])
    expect([14, 7].flatMap((number) => renewals(story, number))).toEqual([])
  })
})

describe('static IP', () => {
  test('[END-30] takes an IP address, and tries it at a fixed interval until it is accepted', () => {
    const story = withEndpoints()
    powerOff(story, 'expe4')
    const began = story.world.now
    saveForm(story, 20, { address: '10.0.0.14' })
    expect(view(story, 20)).toMatchObject({ method: 'static', settings: { address: '10.0.0.14' } })
    story.wait(5 * MINUTE_MS + SECOND_MS)
    const moments = momentsOf(story, 20, 'unanswered', began)
    expect(moments).toHaveLength(11)
    expect(moments.slice(1).map((at, index) => at - (moments[index] ?? 0))).toEqual(Array(10).fill(RETRY_MS))
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    expect(registrars(story, 20)).toEqual(['expe4'])
  })

  test('[END-31] moves by its list once it has registered; a static SIP endpoint beside it does not', () => {
    const story = withEndpoints()
    const both = () => [14, 20].map((number) => registrars(story, number)[0])
    expect(both()).toEqual(['expe2', 'expe2'])
    powerOff(story, 'expe2')
    story.wait(LIFE_MS)
    expect(both()).toEqual(['-', expect.stringMatching(/expe[13456]/)])
    story.wait(DAY_MS)
    expect(both()).toEqual(['-', expect.stringMatching(/expe[13456]/)])
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    expect(both()).toEqual(['expe2', expect.stringMatching(/expe[13456]/)])
    // One that has never registered has no list: it knows its one address.
    powerOff(story, 'expe2')
    chooseMethod(story, 20, 'static')
    saveForm(story, 20, { address: '10.0.0.12' })
    story.wait(LIFE_MS)
    expect(both()).toEqual(['-', '-'])
  })
})
