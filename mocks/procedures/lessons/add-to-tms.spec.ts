import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { authorities } from '../../scenarios/certificates/authorities'
import { present } from '../../sim/ground/assert'
import { type Deed, type Played, play, playAll, playSteps, runOf, started, stepOf } from '../engine/play'
import { changeCertificates, restart, save, visit, wait, waitUntilBack } from '../language/act'
import { stepsOf } from '../language/procedure'
import { addToTms } from './add-to-tms'

const begin = (scenario: string, expressway: string, earlier: readonly Deed[] = []) =>
  started(present(startWorld(scenario, 1, 'strict'), 'no scenario'), 'add-to-tms', { expressway }, earlier)

/** A fresh machine, and one that does not trust the authority of Cisco TMS. */
const fresh = () => begin('standalone-pair', 'expe1')
const distrusting = () => begin('enforce-tls', 'expe4')

const after = (played: Played, ...steps: string[]) => playSteps(played, steps)
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const isDone = (played: Played, step: string) => stepOf(played, step).state === 'done'

const snmp = (values: PageValues) => save('expe1', pages.snmp, values)
const manager = (id: string, values: PageValues) =>
  save(id, pages.externalManager, { address: 'tms.example.com', ...values })

describe('SNMP', () => {
  test.each([
    [{ mode: 'v3 secure SNMP' }, 'SNMP mode of expe1 is v3 secure SNMP'],
    [{ mode: 'v2c', communityName: 'secret' }, 'Community name of expe1 is secret'],
  ])('[TMS-01] [TMS-02] [TMS-M1] with %o it fails the step, with the reason', (values, reason) => {
    const played = play(fresh(), [snmp(values)])
    expect(mistakes(played)).toEqual(['TMS-M1'])
    expect(isDone(played, 'TMS.01')).toBe(false)
    expect(stepOf(played, 'TMS.01').missing).toContain(reason)
  })

  test('[TMS-01] both modes of the guide do, with the community that is there from the factory', () => {
    for (const mode of ['v3 plus TMS support', 'v2c']) {
      const played = play(fresh(), [snmp({ mode })])
      expect(isDone(played, 'TMS.01')).toBe(true)
      expect(mistakes(played)).toEqual([])
    }
  })

  test('that is turned off again after its step takes the step back', () => {
    const played = play(after(fresh(), 'TMS.01'), [snmp({ mode: 'Disabled' })])
    expect(isDone(played, 'TMS.01')).toBe(false)
  })

  test('[TMS-03] asks for its restart before the step is done, and for none where it was on before', () => {
    const asking = after(fresh(), 'TMS.01')
    expect(isDone(asking, 'TMS.02')).toBe(false)
    expect(isDone(after(asking, 'TMS.02'), 'TMS.02')).toBe(true)
    const on = [snmp({ mode: 'v3 secure SNMP' }), restart('expe1'), waitUntilBack('expe1')]
    const running = play(begin('standalone-pair', 'expe1', on), [snmp({ mode: 'v2c' })])
    expect(isDone(running, 'TMS.02')).toBe(true)
  })
})

describe('the external manager', () => {
  test('before SNMP is in force is out of order', () => {
    expect(mistakes(play(fresh(), [manager('expe1', { protocol: 'HTTP' })]))).toEqual(['TMS-09'])
  })

  test('[TMS-06] [TMS-M2] with another path the State is Failed, and says so', () => {
    const played = play(after(fresh(), 'TMS.01', 'TMS.02'), [
      manager('expe1', { path: 'tms', protocol: 'HTTP' }),
    ])
    expect(mistakes(played)).toEqual(['TMS-M2'])
    expect(isDone(played, 'TMS.03')).toBe(false)
    expect(stepOf(played, 'TMS.03').missing).toContain('is Failed. The external manager has no such path')
  })

  test('[TMS-07] [TMS-M3] HTTPS with verification needs the authority of Cisco TMS first', () => {
    const prepared = after(distrusting(), 'TMS.01', 'TMS.02')
    const tooEarly = play(prepared, [manager('expe4', { protocol: 'HTTPS' })])
    expect(mistakes(tooEarly)).toEqual(['TMS-M3'])
    expect(stepOf(tooEarly, 'TMS.03').missing).toContain('not in the trusted CA list of expe4')
    const load = changeCertificates('expe4', {
      kind: 'append-authorities',
      certificates: [authorities.lab.certificate],
    })
    const loaded = play(prepared, [load, manager('expe4', { protocol: 'HTTPS' })])
    expect(mistakes(loaded)).toEqual([])
    expect(isDone(loaded, 'TMS.03')).toBe(true)
  })

  const withoutCertificate: PageValues[] = [{ protocol: 'HTTP' }, { certificateVerificationMode: 'Off' }]

  test.each(withoutCertificate)('[TMS-08] with %o no certificate is needed', (values) => {
    const played = play(after(distrusting(), 'TMS.01', 'TMS.02'), [manager('expe4', values)])
    expect(isDone(played, 'TMS.03')).toBe(true)
    expect(mistakes(played)).toEqual([])
  })

  test('[TMS-09] [TMS-19] Initialising is enough to go on, and Active to have finished', () => {
    const played = play(after(fresh(), 'TMS.01', 'TMS.02'), [manager('expe1', { protocol: 'HTTP' })])
    const looked = play(played, [visit('expe1', pages.externalManager)])
    expect(isDone(looked, 'TMS.11')).toBe(false)
    expect(stepOf(looked, 'TMS.11').missing).toContain('is Initialising')
    expect(runOf(play(looked, [wait(20_000)]))).toMatchObject({ finished: true, mistakes: [] })
    expect(runOf(play(played, [wait(20_000)])).finished).toBe(false)
  })

  test('[CRE-29] the Host Name in Cisco TMS is the FQDN that host name and domain name make, and no other', () => {
    const nameTold = (values: PageValues) => {
      const { closing } = runOf(begin('standalone-pair', 'expe1', [save('expe1', pages.dns, values)]))
      return closing.find((line) => line.startsWith('Its Host Name there'))
    }
    expect(nameTold({})).toBe('Its Host Name there is its FQDN, expe1.example.com.')
    expect(nameTold({ systemHostName: 'edge' })).toBe('Its Host Name there is its FQDN, edge.example.com.')
    expect(nameTold({ domainName: '' })).toContain(
      'which it has once System host name and Domain name are set',
    )
  })

  test('of a subordinate is saved on the primary', () => {
    const played = after(begin('cluster-of-three', 'expe2'), 'TMS.01', 'TMS.02')
    expect(stepOf(played, 'TMS.03').host).toBe('expe1.example.com')
    expect(isDone(after(played, 'TMS.03'), 'TMS.03')).toBe(true)
  })
})

test('what is done in Cisco TMS is told where nobody works with it, counts as nothing done, and holds nothing up', () => {
  const inTms = runOf(fresh()).steps.filter(({ title }) => title.startsWith('In Cisco TMS'))
  expect(inTms.map(({ state }) => state)).toEqual(Array(7).fill('not-applicable'))
  expect(inTms.every(({ doneAt }) => doneAt === null)).toBe(true)
})

test('[TMS-10] where it is worked with, each of these steps is asked for', () => {
  const played = begin('cluster-with-tms', 'expe4')
  const inTms = runOf(played).steps.filter(({ title }) => title.startsWith('In Cisco TMS'))
  expect(inTms.map(({ state }) => state)).toEqual(Array(7).fill('open'))
  expect(stepOf(played, 'TMS.07').missing).toBe('Add expe4 to Cisco TMS.')
})

describe('a cluster of three of which Cisco TMS knows nobody', () => {
  const ALL = ['expe1', 'expe2', 'expe3']
  const known = present(startWorld('cluster-with-tms', 1, 'strict'), 'no scenario').tms?.systems ?? []
  const purges = known.map(
    ({ id }): Deed => ({ type: 'change-tms', change: { kind: 'purge-system', system: id } }),
  )
  const silenced = ['expe2', 'expe3'].map((id) => save(id, pages.snmp, { mode: 'Disabled' }))

  /** The lesson for one peer after the other, each from the world in which the last one ended. */
  function carriedOut(ids: readonly string[]): Played {
    const [first = '', ...more] = ids
    return more.reduce(
      (played, expressway) => playAll(started(played.world, 'add-to-tms', { expressway })),
      playAll(begin('cluster-with-tms', first, [...purges, ...silenced])),
    )
  }

  const managedIn = ({ world }: Played) =>
    (world.tms?.systems ?? []).filter(({ isAdded }) => isAdded).map(({ reading }) => reading?.name)
  const left = (id: string) =>
    expect.stringMatching(`^${id} gives no SNMP response yet and is not in Cisco TMS yet`)

  test('[TMS-22] with the primary alone added the others stay unmanaged, and the end says who they are', () => {
    const played = play(carriedOut(['expe1']), [wait(60 * 60_000)])
    expect(managedIn(played)).toEqual(['expe1'])
    const run = runOf(played)
    expect(run).toMatchObject({ finished: true, mistakes: [], next: ['add-to-tms'] })
    expect(run.closing.slice(2)).toEqual([left('expe2'), left('expe3')])
  })

  test('[TMS-22] each peer has its own progress: it begins at its own SNMP, whatever was done on the others', () => {
    let world = carriedOut(['expe1']).world
    for (const expressway of ['expe2', 'expe3']) {
      const fresh = started(world, 'add-to-tms', { expressway })
      expect(runOf(fresh).steps.filter(({ state }) => state === 'done')).toEqual([])
      expect(stepOf(fresh, 'TMS.01').missing).toContain(`SNMP mode of ${expressway} is Disabled`)
      expect(stepOf(fresh, 'TMS.07').missing).toBe(`Add ${expressway} to Cisco TMS.`)
      world = playAll(fresh).world
    }
    const ended = carriedOut(ALL)
    expect(managedIn(ended)).toEqual(ALL)
    expect(runOf(ended)).toMatchObject({ finished: true, next: [] })
    expect(runOf(ended).closing.slice(2)).toEqual([])
    expect(runOf(carriedOut(['expe1', 'expe2'])).closing.slice(2)).toEqual([left('expe3')])
  })
})

test('[TMS-21] the step names secure management and can be done without its document', () => {
  expect(stepsOf(addToTms).find(({ id }) => id === 'TMS.03')?.text).toContain('secure management')
  expect(runOf(after(fresh(), 'TMS.01', 'TMS.02', 'TMS.03', 'TMS.11')).finished).toBe(true)
})

test('[TRB-24] where feedback has to go by HTTPS, the step on the external manager leads to what certificates it needs', () => {
  const step = stepsOf(addToTms).find(({ guide }) => guide.includes('TRB-24'))
  expect(step).toMatchObject({
    id: 'TMS.03',
    text: expect.stringContaining('the authority of Cisco TMS has to be'),
  })
  expect(step?.guide).toContain('TMS-07')
})

test('an Expressway that works with Cisco TMS is not prepared again', () => {
  const done = after(fresh(), 'TMS.01', 'TMS.02', 'TMS.03', 'TMS.11')
  expect(addToTms.startRefusal(done.world, { expressway: 'expe1' })?.guide).toEqual(['TMS-19'])
})

test('[TMS-M5] [TRB-23] HTTP, saved while Cisco TMS forces HTTPS, is told at once', () => {
  const forced = (enforceManagementSettings: 'On' | 'Off'): Deed => ({
    type: 'change-tms',
    change: { kind: 'save-network-settings', enforceManagementSettings, secureOnlyDeviceCommunication: 'On' },
  })
  const http = manager('expe4', { protocol: 'HTTP' })
  const prepared = (enforced: 'On' | 'Off') =>
    after(begin('cluster-with-tms', 'expe4', [forced(enforced)]), 'TMS.01', 'TMS.02')
  expect(mistakes(play(prepared('On'), [http]))).toEqual(['TMS-M5'])
  expect(mistakes(play(prepared('Off'), [http]))).toEqual([])
})

test('[TMS-M6] [TMS-14] a system without a ticket that is purged is told what its type is called', () => {
  const played = begin('cluster-with-tms', 'expe4')
  const system = present(played.world.tms?.systems[0], 'it is there').id
  const purged = play(played, [{ type: 'change-tms', change: { kind: 'purge-system', system } }])
  expect(mistakes(purged)).toEqual(['TMS-M6'])
})
