import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { Wish } from '#contract/wire/procedures'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { procedureNamed } from '../catalogue'
import { save } from '../language/act'
import { play, playAll, runOf, started, unplayed } from './play'
import { preflight } from './preflight'

const roles = { primary: 'expe1', newPeer: 'expe4' }
const alone = { primary: 'expe4' }

type TmsWorld = World & { tms: NonNullable<World['tms']> }

/** The cluster that Cisco TMS manages; with nothing provisioned where it is said so. */
function withTms(change: (world: TmsWorld) => void = () => {}, isProvisioned = true): World {
  const world = structuredClone(present(startWorld('cluster-with-tms', 1, 'strict'), 'it is there'))
  const tms = present(world.tms, 'Cisco TMS')
  if (!isProvisioned) {
    for (const machine of Object.values(world.expressways)) connect(machine.settings, 'No')
    tms.clusters = {}
  }
  change({ ...world, tms })
  return world
}

function connect(settings: Record<string, unknown>, word: 'Yes' | 'No'): void {
  for (const key of ['users', 'findMe', 'phoneBooks', 'devices'])
    settings[`tms-provisioning-extension-services.${key}Connect`] = word
}

const version = (is: string) => (world: TmsWorld) => {
  world.tms.version = is
}
const modeOff = (world: TmsWorld) => {
  world.tms.isProvisioningExtensionMode = false
}

const checkOf = (world: World, id: string, wanted: readonly Wish[] = [], kind: 'create' | 'add' = 'add') =>
  present(
    preflight(world, kind, kind === 'add' ? roles : alone, wanted).find((one) => one.id === id),
    id,
  )
const results = (...asked: Parameters<typeof checkOf>) => checkOf(...asked).result

const bare = present(startWorld('standalone-pair', 1, 'strict'), 'no scenario')
const refusal = (wanted: readonly Wish[]) =>
  present(procedureNamed('create'), 'it').startRefusal(bare, { primary: 'expe1' }, wanted)

describe('the version of Cisco TMS', () => {
  test.each(['create', 'add'] as const)(
    '[PRE-33] [PRE-34] [CRE-07] before %s below 13.2 it fails with provisioning or FindMe, and below 12.6 with neither',
    (kind) => {
      const judged = (is: string, wanted: readonly Wish[]) =>
        results(withTms(version(is), false), 'PRE-33', wanted, kind)
      for (const wanted of [['provisioning'], ['find-me']] as const) {
        expect(judged('12.6', wanted)).toBe('fail')
        expect(judged('13.1', wanted)).toBe('fail')
        expect(judged('13.2', wanted)).toBe('pass')
      }
      expect(judged('12.6', [])).toBe('pass')
      expect(judged('12.5', [])).toBe('fail')
    },
  )

  test('[PRE-33] what the world itself uses counts, whatever was chosen', () => {
    expect(results(withTms(version('13.1')), 'PRE-33')).toBe('fail')
    expect(checkOf(withTms(version('13.1')), 'PRE-33').reason).toContain('13.2 or later')
  })

  test('[PRE-33] it is a setting of the world: by the lab, or by the link that starts it', () => {
    const set = play(unplayed(withTms()), [
      {
        type: 'change-tms',
        change: { kind: 'set-up', version: '12.6', isProvisioningExtensionMode: false },
      },
    ])
    expect(set.world.tms).toMatchObject({ version: '12.6', isProvisioningExtensionMode: false })
  })
})

describe('Provisioning Extension mode', () => {
  test('[PRE-35] without it the check fails where data comes from Cisco TMS, and is not asked where none does', () => {
    expect(results(withTms(), 'PRE-35')).toBe('pass')
    expect(results(withTms(modeOff), 'PRE-35')).toBe('fail')
    expect(results(withTms(modeOff, false), 'PRE-35')).toBe('not-applicable')
    expect(results(withTms(modeOff, false), 'PRE-35', ['find-me'])).toBe('fail')
  })

  test('[ADD-11] the existing cluster has to work in it, and is not asked without provisioning and FindMe', () => {
    expect(results(withTms(), 'ADD-11')).toBe('pass')
    expect(results(withTms(modeOff), 'ADD-11')).toBe('fail')
    expect(
      results(
        withTms(() => {}, false),
        'ADD-11',
        ['provisioning'],
      ),
    ).toBe('fail')
    expect(
      results(
        withTms(() => {}, false),
        'ADD-11',
      ),
    ).toBe('not-applicable')
  })

  test('[CRE-08] it takes both: the mode of Cisco TMS, and the services connected on the Expressway itself', () => {
    const connected = (world: TmsWorld) => connect(present(world.expressways['expe4'], 'it').settings, 'Yes')
    const judged = (world: World) => results(world, 'CRE-08', ['provisioning'], 'create')
    expect(judged(withTms())).toBe('fail')
    expect(judged(withTms(connected))).toBe('pass')
    const both = withTms((world) => {
      connected(world)
      modeOff(world)
    })
    expect(judged(both)).toBe('fail')
  })
})

describe('a world without Cisco TMS', () => {
  test('[CRE-02] [CRE-03] [R-22] to choose Device Provisioning or FindMe keeps a cluster from being created, with the reason', () => {
    expect(refusal([])).toBeNull()
    expect(refusal(['provisioning'])).toMatchObject({
      detail: expect.stringContaining('Device Provisioning on a cluster needs it'),
      guide: ['CRE-02'],
    })
    expect(refusal(['find-me'])).toMatchObject({
      detail: expect.stringContaining('FindMe on a cluster needs it'),
      guide: ['CRE-03'],
    })
    const checks = preflight(bare, 'create', { primary: 'expe1' }, ['provisioning'])
    expect(checks.find(({ id }) => id === 'CRE-02')?.result).toBe('fail')
  })

  test('[CRE-04] without them it is recommended, and one goes on', () => {
    const [check] = preflight(bare, 'create', { primary: 'expe1' }).filter(({ id }) => id === 'CRE-04')
    expect(check).toMatchObject({ result: 'advised', reason: expect.stringContaining('recommended') })
    expect(runOf(started(bare, 'create', { primary: 'expe1' })).steps[0]?.state).toBe('done')
  })
})

/** expe4 becomes a cluster of one beside the other, wanted with these things. */
const creating = (world: World, wanted: Wish[]) =>
  play(unplayed(world), [{ type: 'start-procedure', procedure: 'create', roles: alone, wanted }])
const connectOn = (id: string) =>
  save(id, pages.provisioning, { serverAddress: 'tms.example.com', usersConnect: 'Yes' })

describe('provisioning and the cluster, in both orders', () => {
  test('[INT-18] the cluster first: it is created without provisioning, and its end says to enable it across the cluster', () => {
    const ended = runOf(playAll(creating(withTms(), ['provisioning', 'enable-afterwards'])))
    expect(ended).toMatchObject({ finished: true, mistakes: [] })
    expect(ended.closing.join(' ')).toContain('now enable that across the cluster')
    expect(ended.preflight.find(({ id }) => id === 'CRE-08')?.result).toBe('pass')
  })

  test('[INT-19] provisioning first: enabled on the later primary alone it is accepted, and nothing is left to enable', () => {
    const enabled = play(unplayed(withTms()), [connectOn('expe4')]).world
    const ended = runOf(playAll(creating(enabled, ['provisioning'])))
    expect(ended).toMatchObject({ finished: true, mistakes: [] })
    expect(ended.closing.join(' ')).not.toContain('enable')
    expect(
      ended.preflight.filter(({ id }) => ['CRE-08', 'INT-19'].includes(id)).map(({ result }) => result),
    ).toEqual(['pass', 'pass'])
  })

  test('[INT-19] on a later subordinate first it is flagged: by the check, and as it is done', () => {
    const world = withTms(() => {}, false)
    const before = play(started(world, 'add-peer', roles), [connectOn('expe4')])
    expect(runOf(before).mistakes.map(({ id }) => id)).toEqual(['INT-19'])
    expect(results(before.world, 'INT-19', ['provisioning'])).toBe('fail')
    expect(results(withTms(), 'INT-19')).toBe('pass')
    const after = play(started(withTms(), 'add-peer', roles), [connectOn('expe4')])
    expect(runOf(after).mistakes).toEqual([])
  })
})
