import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { EventOf, WorldEvent } from '../../sim/ground/event'
import { expresswayOf } from '../../sim/ground/stage'
import { callsOf } from '../../sim/traffic/calls/read'
import { registrationsOf } from '../../sim/traffic/registrations/read'
import { procedureNamed } from '../catalogue'
import {
  actsOf,
  type Played,
  play,
  playSteps,
  runOf,
  started,
  startedUpTo,
  stepOf,
  stepsIn,
} from '../engine/play'
import { acknowledge, backUp, breakIt, save, visit, wait } from '../language/act'
import { RELEASE } from '../language/machine'
import { stepsOf } from '../language/procedure'

const world = (scenario: string, profile: 'strict' | 'realistic' = 'strict') =>
  present(startWorld(scenario, 1, profile), `there is no scenario ${scenario}`)

const roles = { primary: 'expe1' }
const forceConfigUpdate = (expressway: string) =>
  ({ type: 'force-config-update', expressway, by: 'admin' }) as const
const mistakes = (played: Played) => runOf(played).mistakes.map((mistake) => mistake.id)
const isAlarm = (event: WorldEvent): event is EventOf<'alarm-raised'> => event.type === 'alarm-raised'

const refusal = (start: ReturnType<typeof world>) =>
  present(procedureNamed('upgrade'), 'it is in the catalogue').startRefusal(start, roles)

describe('upgrade a cluster', () => {
  test('[UPG-11] [UPG-15] [UPG-16] [UPG-24] [UPG-27] [UPG-29] [UPG-30] [UPG-31] [UPG-33] [UPG-35] its acts do every step, in the alarms of the table and without a mistake', () => {
    let played = started(world('upgrade-x8-8'), 'upgrade', roles)
    const due = stepsIn(played).filter(
      (step) => 'acts' in step && stepOf(played, step.id).state !== 'not-applicable',
    )
    // What is done in Cisco TMS applies where it manages the cluster.
    expect(due.length).toBe(stepsIn(played).filter((step) => 'acts' in step).length - 1)
    for (const { id } of due) {
      expect(stepOf(played, id).state, `${id} before`).not.toBe('done')
      played = playSteps(played, [id])
      expect(stepOf(played, id), `${id} after`).toMatchObject({ state: 'done' })
    }
    expect(runOf(played)).toMatchObject({
      mistakes: [],
      finished: true,
      callsLost: 0,
      mostPeersDownAtOnce: 1,
    })
    const raised = played.events.filter(isAlarm).map((event) => `${event.expressway} ${event.alarm}`)
    expect([...new Set(raised)].toSorted()).toEqual([
      'expe1 communication-failure',
      'expe1 maintenance-mode',
      'expe1 replication-upgrade',
      'expe2 communication-failure',
      'expe2 maintenance-mode',
      'expe2 replication-no-primary-file',
      'expe2 replication-upgrade',
      'expe3 communication-failure',
      'expe3 maintenance-mode',
      'expe3 replication-no-primary-file',
      'expe3 replication-upgrade',
    ])
  })

  test('[UPG-33] every peer, the primary included, is looked at after the last upgrade, when its status reads Active', () => {
    const peers = ['expe1', 'expe2', 'expe3']
    const looks = peers.map((id) => visit(id, pages.clustering))
    const check = (at: Played) => stepOf(at, 'UPG.15')
    const parted = startedUpTo('UPG.14', world('upgrade-x8-8'), 'upgrade', roles)
    const early = play(playSteps(play(parted, looks), ['UPG.14']), [wait(600_000)])
    expect(check(early)).toMatchObject({ state: 'current', host: 'expe1.example.com' })
    for (const [left, id] of peers.entries()) {
      const others = play(early, looks.toSpliced(left, 1))
      expect(check(others), id).toMatchObject({ state: 'current', host: `${id}.example.com` })
      expect(check(others).missing, id).toBe(`Open System > Clustering on ${id}.`)
    }
    expect(check(play(early, looks)).state).toBe('done')

    const tooSoon = play(playSteps(parted, ['UPG.14']), [...looks, wait(600_000)])
    expect(check(tooSoon).state).toBe('current')
    expect(check(tooSoon).missing).toContain('showed the cluster database as')
  })

  test('[UPG-01] starts on a cluster on X8.n that has something to upgrade, from its primary', () => {
    expect(refusal(world('upgrade-x8-8'))).toBeNull()
    expect(refusal(world('cluster-of-three'))?.detail).toContain('nothing to upgrade')
    expect(refusal(world('standalone-pair'))?.detail).toContain('not the primary')
    const old = structuredClone(world('upgrade-x8-8'))
    present(old.expressways['expe3'], 'there are three').version = 'X7.2.4'
    expect(refusal(old)).toMatchObject({ guide: ['UPG-01'], detail: expect.stringContaining('X7.2.4') })
  })

  test.each([
    ['X8.1', /^$/],
    ['X8.7.3', /^$/],
    ['X7.1', /X7\.1/],
    ['X7.2.4', /X7\.2\.4/],
  ])('[UPG-01] [R-29] a cluster on %s: what the start is refused for is %s', (version, words) => {
    const old = structuredClone(world('upgrade-x8-8'))
    for (const machine of Object.values(old.expressways)) machine.version = version
    expect(refusal(old)?.detail ?? '').toMatch(words)
  })

  test('[R-29] who adds a peer reads of the one that was added, and who upgrades of X8.n and of no serial number', () => {
    const texts = (id: string) =>
      stepsOf(present(procedureNamed(id), id)).map(({ title, text }) => `${title} ${text}`)
    expect(texts('add-peer').filter((text) => /\bupgrade/i.test(text))).toEqual([])
    expect(texts('upgrade').filter((text) => /X7|serial/.test(text))).toEqual([])
  })

  test('[INT-01] the other procedures refuse these versions and say which', () => {
    const start = present(procedureNamed('remove-live-peer'), 'it is there').startRefusal(
      world('upgrade-x8-8'),
      {
        primary: 'expe1',
        leavingPeer: 'expe2',
      },
    )
    expect(start?.detail).toContain('X8.8.3')
    expect(start?.guide).toContain('INT-01')
  })

  test('[UPG-07] an alarm that nobody has acted on holds the start up', () => {
    let played = started(world('upgrade-x8-8'), 'upgrade', roles)
    played = play(played, [breakIt({ kind: 'network-cut', expressway: 'expe3' })])
    played = playSteps(played, ['UPG.02'])
    expect(stepOf(played, 'UPG.02')).toMatchObject({ state: 'current' })
    expect(stepOf(played, 'UPG.02').missing).toContain('unacknowledged')
  })

  test('[UPG-19] [UPG-20] [UPG-30] [R-15] the expected alarms are named as such, and do not hold a subordinate up', () => {
    const played = startedUpTo('UPG.13', world('upgrade-x8-8'), 'upgrade', roles)
    const alarms = runOf(played).preflight.find((check) => check.id === 'UPG-19')
    expect(alarms).toMatchObject({ result: 'advised' })
    expect(alarms?.reason).toContain('Cluster communication failure (expected during upgrade)')
    expect(stepOf(played, 'UPG.12').state).toBe('done')
  })

  test.each([
    ['communication-failure', 'done'],
    ['replication-no-primary-file', 'done'],
    ['replication-upgrade', 'done'],
    ['h323-off', 'open'],
  ] as const)('[UPG-30] [R-15] with %s new on a subordinate its step is %s', (key, state) => {
    const played = startedUpTo('UPG.13', world('upgrade-x8-8'), 'upgrade', roles)
    const progress = present(played.progress, 'a run')
    const steps = Object.fromEntries(Object.entries(progress.steps).filter(([id]) => id !== 'UPG.12'))
    const expe2 = present(played.world.expressways['expe2'], 'expe2')
    const alarms = [{ key, state: 'New' as const, firstRaisedAt: 0, lastRaisedAt: 0 }]
    const expressways = { ...played.world.expressways, expe2: { ...expe2, alarms } }
    const at = { ...played, progress: { ...progress, steps }, world: { ...played.world, expressways } }
    expect(stepOf(at, 'UPG.12').state === 'done').toBe(state === 'done')
  })

  test('[UPG-30] [R-15] every other alarm of a subordinate has to be seen to', () => {
    const before = play(startedUpTo('UPG.12', world('upgrade-x8-8'), 'upgrade', roles), [
      save('expe2', pages.ethernet, { lan1Speed: '1000full' }),
    ])
    const looked = play(before, [visit('expe2', pages.alarms)])
    expect(stepOf(looked, 'UPG.12').state).toBe('current')
    const seen = play(looked, [acknowledge('expe2', ['expe2.restart-ethernet'])])
    expect(stepOf(seen, 'UPG.12').state).toBe('done')
  })

  test.each([
    ['the first subordinate', 'UPG.10', 'expe2'],
    ['the next one', 'UPG.14', 'expe3'],
  ])('[UPG-28] %s is to be drained in maintenance mode before it is upgraded', (_, step, id) => {
    const backUps = step === 'UPG.14' ? [backUp(id)] : []
    const before = play(startedUpTo(step, world('upgrade-x8-8'), 'upgrade', roles), backUps)
    const left = 'must be drained in maintenance mode'
    expect(stepOf(before, step)).toMatchObject({ state: 'current', host: `${id}.example.com` })
    expect(stepOf(before, step)).toMatchObject({ path: pages.maintenanceMode })

    const closed = play(before, [save(id, pages.maintenanceMode, { mode: 'On' })])
    expect(stepOf(closed, step)).toMatchObject({ state: 'current', path: pages.calls })
    expect(stepOf(closed, step).missing).toMatch(new RegExp(`${left}: [1-9]\\d* calls and [1-9]`))
    const sent = play(closed, [
      {
        type: 'disconnect-calls',
        expressway: id,
        ids: callsOf(closed.world, expresswayOf(closed.world, id)).map((call) => call.id),
        by: 'admin',
      },
    ])
    expect(stepOf(sent, step)).toMatchObject({ state: 'current', path: pages.registrations })
    expect(stepOf(sent, step).missing).toMatch(new RegExp(`${left}: 0 calls and [1-9]`))
    const drained = play(sent, [
      {
        type: 'unregister-devices',
        expressway: id,
        ids: registrationsOf(sent.world, expresswayOf(sent.world, id)).map((device) => device.id),
        by: 'admin',
      },
    ])
    expect(stepOf(drained, step).missing).not.toContain(left)
    const open = play(closed, [save(id, pages.maintenanceMode, { mode: 'Off' }), wait(1_860_000)])
    expect(stepOf(open, step).state).toBe('current')
  })

  test('[UPG-32] the last laps say which subordinate is due and what comes next', () => {
    let played = startedUpTo('UPG.14', world('upgrade-x8-8'), 'upgrade', roles)
    expect(stepOf(played, 'UPG.14')).toMatchObject({
      state: 'current',
      host: 'expe3.example.com',
      path: 'maintenance/backup-and-restore',
    })
    expect(stepOf(played, 'UPG.14').missing).toContain('Subordinate 2 of 2')
    const acts = actsOf(played, 'UPG.14')
    played = play(played, acts.slice(0, 1))
    expect(stepOf(played, 'UPG.14').path).toBe('maintenance/maintenance-mode')
    played = play(played, acts.slice(1, 3))
    expect(stepOf(played, 'UPG.14').path).toBe('maintenance/upgrade')
  })
})

describe('what goes wrong in an upgrade', () => {
  test('[UPG-11] [UPG-M2] without a backup of the old version there is no way back', () => {
    const start = started(world('upgrade-x8-8'), 'upgrade', roles)
    const played = playSteps(start, ['UPG.02', 'UPG.04', 'UPG.05', 'UPG.06'])
    expect(mistakes(played)).toContain('UPG-M2')
    expect(stepOf(played, 'UPG.03').missing).toContain('Missed')
    expect(stepOf(played, 'UPG.07').state).toBe('current')
  })

  test('[UPG-11] a backup of the new version is none of the old one: the step stays missed', () => {
    const start = started(world('upgrade-x8-8'), 'upgrade', roles)
    const upgraded = playSteps(start, ['UPG.02', 'UPG.04', 'UPG.05', 'UPG.06'])
    const played = play(upgraded, [backUp('expe1')])
    expect(played.world.expressways['expe1']?.backups.map(({ version }) => version)).toEqual([RELEASE])
    expect(stepOf(played, 'UPG.03').state).not.toBe('done')
    expect(stepOf(played, 'UPG.03').missing).toContain('Missed')
  })

  test('[UPG-19] [UPG-M4] to repair the expected alarms is a mistake', () => {
    const parted = startedUpTo('UPG.09', world('upgrade-x8-8'), 'upgrade', roles)
    expect(mistakes(parted)).toEqual([])
    expect(mistakes(play(parted, [save('expe2', pages.clustering, { configurationPrimary: 1 })]))).toContain(
      'UPG-M4',
    )
  })

  test('[UPG-09] [UPG-M6] all subordinates at once are flagged, and how many were out of service is shown', () => {
    const parted = startedUpTo('UPG.09', world('upgrade-x8-8', 'realistic'), 'upgrade', roles)
    const laps = ['UPG.11', 'UPG.14'].flatMap((id) => actsOf(parted, id))
    const acts = laps.filter((act) => 'act' in act && ['upload-image', 'continue-upgrade'].includes(act.act))
    const reboots = laps.filter((act) => 'act' in act && act.act === 'reboot')
    expect([acts.length, reboots.length]).toEqual([4, 2])
    const played = play(parted, [...acts, wait(300_000), ...reboots])
    expect(mistakes(played)).toContain('UPG-M6')
    expect(runOf(played)).toMatchObject({ mostPeersDownAtOnce: 2 })
    expect(runOf(played).callsLost).toBeGreaterThan(0)
  })

  test('[UPG-08] [UPG-M1] realistic: a subordinate first ends in a conflict, and the cluster is whole again after ForceConfigUpdate', () => {
    const start = started(world('upgrade-x8-8', 'realistic'), 'upgrade', roles)
    let played = playSteps(start, ['UPG.02', 'UPG.09', 'UPG.10', 'UPG.11'])
    expect(mistakes(played)).toContain('UPG-M1')
    expect(mistakes(played)).toContain('UPG-08')
    played = playSteps(played, ['UPG.03', 'UPG.04', 'UPG.05', 'UPG.06', 'UPG.07', 'UPG.08', 'UPG.14'])
    expect(played.world.expressways['expe2']?.alarms.map((alarm) => alarm.key)).toContain(
      'replication-conflict',
    )
    played = play(played, [forceConfigUpdate('expe2'), wait(30_000)])
    played = playSteps(played, ['UPG.12', 'UPG.13', 'UPG.15'])
    expect(stepOf(played, 'UPG.15').state).toBe('done')
  })
})
