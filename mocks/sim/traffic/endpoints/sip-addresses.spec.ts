import { describe, expect, test } from 'vitest'
import {
  CLUSTER,
  changeRecords,
  endpointOf,
  momentsOf,
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
import { MINUTE_MS, SECOND_MS, type Story } from '../../../testing/story'
import { RETRY_MS } from '../../ground/state/endpoints'

describe('DNS round-robin', () => {
  const shortLived = (story: Story, ttl: number) =>
    changeRecords(story, CLUSTER, 'A', (record) => ({ ...record, ttl }))

  test('[END-14] one question after the other is answered with the next address first', () => {
    const story = withEndpoints()
    const first = [10, 11, 12, 13].map((number) => {
      restartEndpoint(story, number)
      return /A: (\S+);/.exec(
        endpointOf(story, number).log.findLast(({ kind }) => kind === 'lookup')?.text ?? '',
      )?.[1]
    })
    const place = (address: string | undefined) => Number(address?.slice(-1))
    const steps = first.slice(1).map((address, index) => (place(address) - place(first[index]) + 6) % 6)
    expect(steps).toEqual([1, 1, 1])
  })

  test('[END-15] one form serves it and SRV: what the endpoint can do decides', () => {
    const story = withEndpoints()
    for (const number of [7, 11]) saveForm(story, number, { address: CLUSTER })
    expect(view(story, 7)).toMatchObject({ method: 'srv', settings: { address: CLUSTER } })
    expect(view(story, 11)).toMatchObject({ method: 'round-robin', settings: { address: CLUSTER } })
    expect(endpointOf(story, 11).settings).toEqual(endpointOf(story, 7).settings)
  })

  test('[END-16] goes lookup, attempt, lookup, attempt, until one accepts', () => {
    const story = withEndpoints()
    shortLived(story, 10)
    story.wait(2 * MINUTE_MS)
    powerOff(story, 'expe1', 'expe2', 'expe3', 'expe4', 'expe5')
    const began = story.world.now
    restartEndpoint(story, 11)
    story.wait(5 * MINUTE_MS)
    const [start, ...steps] = trace(story, 11, began)
    expect(start).toContain('start')
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.map((step, index) => step.startsWith(index % 2 === 0 ? 'lookup' : 'unanswered'))).toEqual([
      ...steps.slice(1).map(() => true),
      false,
    ])
    expect(steps.at(-1)).toBe('registered expe6')
    const asked = steps.filter((step) => step.startsWith('unanswered'))
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('[END-17] stays with its first registrar, and looks up again after a loss', () => {
    const story = withEndpoints()
    const [first] = registrars(story, 11)
    story.wait(48 * 60 * MINUTE_MS)
    expect(registrars(story, 11)).toEqual([first])
    powerOff(story, String(first))
    const lost = story.world.now
    story.wait(5 * MINUTE_MS)
    expect(trace(story, 11, lost).slice(0, 2)).toEqual([`lost ${first}`, `lookup ${CLUSTER} A`])
    const [next] = registrars(story, 11)
    expect(next).toMatch(/expe\d/)
    powerOn(story)
    story.wait(60 * MINUTE_MS)
    expect(registrars(story, 11)).toEqual([next])
  })

  test('[END-M1] with a long life it is led to the dead peer until that has run out, which is written down with the change', () => {
    const story = withEndpoints()
    expect(story.mistakes()).toEqual([])
    shortLived(story, 3600)
    expect(story.mistakes()).toEqual(['END-M1'])
    story.wait(2 * MINUTE_MS)
    restartEndpoint(story, 11)
    const [dead] = registrars(story, 11)
    powerOff(story, String(dead))
    story.wait(50 * MINUTE_MS)
    expect(registrars(story, 11)).toEqual(['-'])
    expect(view(story, 11).why).toMatchObject({
      text: expect.stringContaining('It keeps'),
      guide: expect.arrayContaining(['END-18']),
    })
    expect(view(story, 11).flags).toMatchObject([{ guide: ['END-18'] }])
    story.wait(15 * MINUTE_MS)
    expect(registrars(story, 11)).toEqual([expect.stringMatching(/expe\d/)])
  })
})

describe('static IP', () => {
  test('[END-19] [END-20] takes an IP address, and tries it again at a fixed interval until it is accepted', () => {
    const story = withEndpoints()
    powerOff(story, 'expe4')
    const began = story.world.now
    saveForm(story, 14, { address: '10.0.0.14' })
    story.wait(5 * MINUTE_MS + SECOND_MS)
    const moments = momentsOf(story, 14, 'unanswered', began)
    expect(moments).toHaveLength(11)
    expect(moments.slice(1).map((at, index) => at - (moments[index] ?? 0))).toEqual(Array(10).fill(RETRY_MS))
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    expect(registrars(story, 14)).toEqual(['expe4'])
    expect(view(story, 14)).toMatchObject({ method: 'static', settings: { address: '10.0.0.14' } })
    // What was tried meanwhile stays written down.
    expect(momentsOf(story, 14, 'unanswered', began).slice(0, 11)).toEqual(moments)
  })

  test('[END-21] after a loss it tries the same Expressway, and goes nowhere else as long as that is down', () => {
    const story = withEndpoints()
    powerOff(story, 'expe2')
    const lost = story.world.now
    story.wait(24 * 60 * MINUTE_MS)
    expect(peersThatList(story, 14)).toEqual([])
    expect(view(story, 14).why).toMatchObject({ guide: expect.arrayContaining(['END-21']) })
    expect(new Set(trace(story, 14, lost + 5 * MINUTE_MS))).toEqual(new Set(['unanswered expe2']))
    powerOn(story)
    story.wait(10 * MINUTE_MS)
    expect(peersThatList(story, 14)).toEqual(['expe2'])
  })
})
