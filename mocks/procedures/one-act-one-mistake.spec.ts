import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../scenarios/catalogue'
import { alarmDefinition } from '../sim/alarms/catalogue'
import { present } from '../sim/ground/assert'
import { expresswayOf } from '../sim/ground/stage'
import { backupOf } from '../sim/machine/backups/backup'
import { optionKeyFor } from '../sim/machine/licences/serial-check'
import { registrationsOf } from '../sim/traffic/registrations/read'
import { procedures } from './catalogue'
import {
  actsOf,
  type Deed,
  type Played,
  play,
  runOf,
  started,
  startedUpTo,
  stepOf,
  stepsIn,
} from './engine/play'
import {
  acknowledge,
  backUp,
  breakIt,
  inTms,
  placeCall,
  reboot,
  restart,
  restore,
  save,
  saveItem,
  visit,
  wait,
  waitUntilBack,
} from './language/act'
import { rowValues } from './language/clustering-values'
import { pages } from './language/pages'
import type { Roles } from './language/procedure'

/** What a cell says that nothing is written down with. */
const NOT_WRITTEN = /\b(?:not|nothing is) (?:refused or )?written down\b/gi

type Profile = 'strict' | 'realistic'

/** How a mistake is made: in a world, while a procedure runs. */
type Trial = {
  readonly scenario: string
  readonly procedure: string
  readonly roles: Roles
  /** What the scenario lacks, done before the start. */
  readonly earlier?: readonly Deed[]
  /** The step before which it is made; absent: at once. */
  readonly before?: string
  readonly deeds: readonly Deed[] | ((at: Played) => readonly Deed[])
  /** The one profile in which it is written down, and under which name; absent: in both, as itself. */
  readonly only?: Profile
  readonly as?: string
}

const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)
const rows = (...numbers: number[]) => rowValues(names(...numbers))
const clustering = (id: string, values: PageValues) => save(id, pages.clustering, values)
const cleared = (id: string, clusterName = `${id}.example.com`) =>
  clustering(id, { clusterName, ...rowValues([]) })
const force = (expressway: string) => ({ type: 'force-config-update', expressway, by: 'admin' }) as const
const reset = (expressway: string) =>
  ({ type: 'reset-to-defaults', expressway, level: 2, by: 'admin' }) as const
const h323 = (id: string) => save(id, pages.h323, { timeToLive: 90 })
const zone = (on: string, addresses: readonly string[], rest: PageValues = {}) =>
  saveItem(on, pages.zones, {
    name: `To ${addresses[0]}`,
    type: 'Neighbor',
    ...rowValues(addresses),
    ...rest,
  })
const faultsEnd = ({ world }: Played): Deed[] =>
  world.faults.map(({ id }) => ({ type: 'remove-fault', id }) as const)
const without = (at: Played, step: string, left: string) => actsOf(at, step).filter((act) => act.act !== left)

const create = { scenario: 'standalone-pair', procedure: 'create', roles: { primary: 'expe1' } }
/** A cluster of one in an isolated network. */
const isolated = {
  ...create,
  scenario: 'isolated-dmz',
  earlier: [
    clustering('expe1', { clusterName: 'c.example.com', ...rowValues(['10.0.0.11']) }),
    restart('expe1'),
    waitUntilBack('expe1'),
  ],
}
const add = {
  scenario: 'cluster-of-three',
  procedure: 'add-peer',
  roles: { primary: 'expe1', newPeer: 'expe4' },
}
const removeLive = {
  scenario: 'cluster-of-three',
  procedure: 'remove-live-peer',
  roles: { primary: 'expe1', leavingPeer: 'expe2' },
}
const removeDead = {
  scenario: 'dead-peer',
  procedure: 'remove-dead-peer',
  roles: { primary: 'expe1', deadPeer: 'expe3' },
}
const disband = { scenario: 'cluster-of-three', procedure: 'disband', roles: { primary: 'expe1' } }
const changePrimary = {
  scenario: 'cluster-of-three',
  procedure: 'change-primary',
  roles: { primary: 'expe1', newPrimary: 'expe2' },
}
const changeAddress = {
  scenario: 'cluster-of-three',
  procedure: 'change-address',
  roles: { primary: 'expe1', peer: 'expe3' },
}
const keep = {
  scenario: 'cluster-of-three',
  procedure: 'replace-and-keep',
  roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
}
const upgrade = { scenario: 'upgrade-x8-8', procedure: 'upgrade', roles: { primary: 'expe1' } }
const tms = { scenario: 'standalone-pair', procedure: 'add-to-tms', roles: { expressway: 'expe1' } }
const inTmsWorld = {
  scenario: 'cluster-with-tms',
  procedure: 'add-to-tms',
  roles: { expressway: 'expe4' },
}
const neighbor = {
  scenario: 'two-clusters',
  procedure: 'neighbor-cluster',
  roles: { primary: 'expe1', remotePeer: 'expe4' },
}
const byHand = {
  scenario: 'conflicting-configuration',
  procedure: 'synchronize-by-hand',
  roles: { primary: 'expe1', peer: 'expe2' },
}
const manager = (values: PageValues) =>
  save('expe1', pages.externalManager, { address: 'tms.example.com', ...values })

/** Every mistake that is written down, made once, by its number in the guide's list. */
const trials: Readonly<Record<string, Trial>> = {
  'CRE-M1': {
    ...create,
    before: 'CRE.18',
    deeds: [clustering('expe1', { clusterName: 'c.example.com', ...rows(1, 2) })],
  },
  'CRE-M2': { ...create, before: 'CRE.19', deeds: [clustering('expe1', rows(2))] },
  'CRE-M3': {
    ...create,
    before: 'CRE.19',
    deeds: [clustering('expe1', { tlsVerificationMode: 'Enforce', peer1Address: '10.0.0.11' })],
  },
  'CRE-M4': { ...create, before: 'CRE.18', deeds: [clustering('expe1', rows(1))] },
  'CRE-M6': {
    ...create,
    before: 'CRE.16',
    deeds: (at) => [
      ...actsOf(at, 'CRE.18'),
      ...actsOf(at, 'CRE.19'),
      ...actsOf(at, 'CRE.20'),
      restart('expe1'),
    ],
  },
  'CRE-M14': {
    ...create,
    earlier: [
      clustering('expe2', { clusterName: 'c.example.com', ...rows(2) }),
      restart('expe2'),
      waitUntilBack('expe2'),
      clustering('expe2', { peer2Address: names(1)[0] ?? '' }),
    ],
    before: 'CRE.19',
    deeds: [clustering('expe1', rows(1))],
  },
  'CRE-M15': { ...create, deeds: [h323('expe1')] },
  'ADD-M1': {
    ...add,
    before: 'ADD.17',
    deeds: [clustering('expe1', rowValues([...names(1, 2, 3, 4), '10.0.0.15']))],
  },
  'ADD-M2': { ...add, before: 'ADD.17', deeds: [clustering('expe1', { peer5Address: names(4)[0] ?? '' })] },
  'ADD-M3': { ...add, before: 'ADD.19', deeds: [clustering('expe2', rows(1, 2, 4, 3))] },
  'ADD-M4': { ...add, before: 'ADD.19', deeds: [clustering('expe3', { clusterName: 'other.example.com' })] },
  'ADD-M5': { ...add, before: 'ADD.20', deeds: [reset('expe2')] },
  'ADD-M7': {
    ...add,
    before: 'ADD.20',
    deeds: (at) => [reset('expe4'), ...actsOf(at, 'ADD.23'), restart('expe4')],
  },
  'ADD-M8': {
    ...add,
    before: 'ADD.21',
    deeds: (at) => [
      saveItem('expe4', pages.administrators, { name: 'helpdesk', password: 'a long password' }),
      ...actsOf(at, 'ADD.23'),
      restart('expe4'),
    ],
  },
  'ADD-M11': { ...add, before: 'ADD.18', deeds: [h323('expe1')] },
  'ADD-M12': { ...add, before: 'ADD.29', deeds: [restart('expe2'), restart('expe3')] },
  'ADD-M14': {
    scenario: 'unfit-candidates',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe2' },
    deeds: [clustering('expe1', rows(1, 2))],
  },
  'ADD-M16': {
    scenario: 'enforce-tls',
    procedure: 'add-peer',
    roles: add.roles,
    before: 'ADD.24',
    deeds: [restart('expe4')],
  },
  'ADD-M18': { ...add, before: 'ADD.17', deeds: [clustering('expe1', rows(1, 2, 3, 3))] },
  'ADD-M19': {
    ...add,
    before: 'ADD.17',
    deeds: [clustering('expe1', { peer4Address: 'nobody.example.com' })],
  },
  'ADD-M20': {
    ...add,
    before: 'ADD.17',
    deeds: [save('expe4', pages.h323, { mode: 'Off' }), clustering('expe1', rows(1, 2, 3, 4))],
  },
  'ADD-M21': {
    ...removeDead,
    before: 'RMD.03',
    deeds: (at) => [
      clustering('expe2', rows(1, 2)),
      ...faultsEnd(at),
      waitUntilBack('expe3'),
      clustering('expe1', rows(1, 2, 3)),
    ],
  },
  'RML-M1': { ...removeLive, deeds: [cleared('expe1')] },
  'RML-M2': { ...removeLive, before: 'RML.02', deeds: [clustering('expe2', rowValues([]))] },
  'RML-M3': {
    ...removeLive,
    before: 'RML.02',
    deeds: [
      clustering('expe2', { clusterName: 'expe2.example.com', ...rows(1) }),
      restart('expe2'),
      waitUntilBack('expe2'),
    ],
  },
  'RML-M5': { ...removeLive, before: 'RML.06', deeds: [clustering('expe1', { peer2Address: '' })] },
  'RML-M7': {
    ...removeLive,
    earlier: [save('expe1', pages.microsoft, { mode: 'Enabled' }), wait(61_000)],
    before: 'RML.04',
    deeds: [restart('expe2'), waitUntilBack('expe2')],
    as: 'RML-23',
  },
  'RMD-M3': {
    ...removeDead,
    before: 'RMD.03',
    deeds: (at) => [clustering('expe2', rows(1, 2)), ...faultsEnd(at)],
  },
  'RMD-M4': {
    ...removeDead,
    before: 'RMD.02',
    deeds: [clustering('expe1', { peer2Address: '', configurationPrimary: 2 })],
  },
  'DIS-M1': { ...disband, deeds: [cleared('expe1')] },
  'DIS-M3': { ...disband, before: 'DIS.06', deeds: [cleared('expe3', 'expe2.example.com')] },
  'DIS-M5': { ...disband, deeds: [zone('expe1', names(2))] },
  'DIS-M6': { ...disband, deeds: [restart('expe2'), restart('expe3')] },
  'PRI-M1': { ...changePrimary, deeds: [clustering('expe3', { configurationPrimary: 2 })] },
  'PRI-M2': { ...changePrimary, deeds: [clustering('expe2', { configurationPrimary: 5 })] },
  'PRI-M3': { ...changePrimary, before: 'PRI.04', deeds: [force('expe3')] },
  'PRI-M5': { ...changePrimary, deeds: [clustering('expe2', rows(2, 1, 3))] },
  'PRI-M6': {
    ...changePrimary,
    scenario: 'dead-primary',
    before: 'PRI.04',
    deeds: (at) => [...faultsEnd(at), wait(600_000)],
  },
  'PRI-M7': { ...changePrimary, before: 'PRI.04', deeds: [h323('expe1')], only: 'realistic', as: 'ADD-05' },
  'ADR-M1': { ...changeAddress, deeds: [save('expe3', pages.ip, { lan1Ipv4Address: '10.0.0.113' })] },
  'ADR-M2': {
    ...changeAddress,
    before: 'RML.02',
    deeds: [clustering('expe1', { peer3Address: '10.0.0.113' })],
  },
  'ADR-M3': {
    ...changeAddress,
    before: 'ADR.03',
    deeds: (at) => [...without(at, 'ADR.03', 'set-dns-record'), clustering('expe1', rows(1, 2, 3))],
  },
  'REP-M1': {
    scenario: 'cluster-of-three',
    procedure: 'replace-peer',
    roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    before: 'RML.02',
    deeds: [clustering('expe1', rows(1, 2))],
  },
  'REK-M1': { ...keep, deeds: [backUp('expe3')] },
  'REK-M2': {
    ...keep,
    deeds: ({ world }) => [
      {
        type: 'add-option-key',
        expressway: 'expe4',
        key: optionKeyFor(expresswayOf(world, 'expe3').serialNumber, 'J00'),
        by: 'admin',
      },
    ],
  },
  'REK-M7': { ...keep, before: 'REK.06', deeds: [reset('expe4')] },
  'REK-M3': { ...keep, before: 'REK.05', deeds: (at) => without(at, 'REK.05', 'shut-down') },
  'UPG-M1': { ...upgrade, before: 'UPG.02', deeds: (at) => actsOf(at, 'UPG.11') },
  'UPG-M2': {
    ...upgrade,
    before: 'UPG.03',
    deeds: (at) => ['UPG.04', 'UPG.05', 'UPG.06'].flatMap((id) => actsOf(at, id)),
  },
  'UPG-M3': { ...upgrade, before: 'UPG.09', deeds: [h323('expe1')] },
  'UPG-M4': { ...upgrade, before: 'UPG.09', deeds: [clustering('expe2', { configurationPrimary: 1 })] },
  'UPG-M5': {
    ...upgrade,
    deeds: [reboot('expe1'), wait(6 * 60_000), breakIt({ kind: 'power-off', expressway: 'expe1' })],
  },
  'UPG-M6': {
    ...upgrade,
    before: 'UPG.11',
    deeds: (at) =>
      ['UPG.11', 'UPG.14']
        .flatMap((id) => actsOf(at, id))
        .filter(({ act }) => act === 'upload-image' || act === 'continue-upgrade'),
  },
  'UPG-M8': { ...upgrade, before: 'UPG.04', deeds: (at) => actsOf(at, 'UPG.06') },
  'TMS-M1': { ...tms, deeds: [save('expe1', pages.snmp, { mode: 'v3 secure SNMP' })] },
  'TMS-M2': { ...tms, before: 'TMS.03', deeds: [manager({ path: 'tms', protocol: 'HTTP' })] },
  'TMS-M3': {
    scenario: 'enforce-tls',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe4' },
    before: 'TMS.03',
    deeds: [save('expe4', pages.externalManager, { address: 'tms.example.com', protocol: 'HTTPS' })],
  },
  'TMS-M4': {
    ...inTmsWorld,
    before: 'TMS.05',
    deeds: [
      inTms('tms/systems/add-systems/folder-expressways', {
        kind: 'add-system',
        folder: 'folder-expressways',
        address: '10.0.0.14',
        password: 'expressway',
        community: 'public',
      }),
    ],
  },
  'TMS-M5': {
    ...inTmsWorld,
    before: 'TMS.03',
    deeds: [
      {
        type: 'change-tms',
        change: {
          kind: 'save-network-settings',
          enforceManagementSettings: 'On',
          secureOnlyDeviceCommunication: 'On',
        },
      },
      save('expe4', pages.externalManager, { address: 'tms.example.com', protocol: 'HTTP' }),
    ],
  },
  'TMS-M6': {
    ...inTmsWorld,
    deeds: ({ world }) => [
      { type: 'change-tms', change: { kind: 'purge-system', system: world.tms?.systems[0]?.id ?? '' } },
    ],
  },
  'NEI-M1': { ...neighbor, deeds: [zone('expe1', names(4)), zone('expe1', names(5))] },
  'NEI-M2': {
    ...neighbor,
    deeds: ({ world }) => [
      zone('expe1', names(4)),
      placeCall('expe1', registrationsOf(world, expresswayOf(world, 'expe4'))[0]?.name ?? '', [
        'To expe4.example.com',
      ]),
    ],
  },
  'NEI-M3': { ...neighbor, deeds: [zone('expe1', names(2, 3))] },
  'NEI-M4': { ...neighbor, deeds: [zone('expe1', names(4, 5, 6, 4))] },
  'NEI-M5': {
    ...neighbor,
    deeds: [zone('expe1', ['10.0.0.14', '10.0.0.15', '10.0.0.16'], { tlsVerifyMode: 'On' })],
  },
  'NEI-M6': { ...neighbor, deeds: [zone('expe2', names(4, 5, 6))], only: 'realistic', as: 'ADD-05' },
  'TRB-M1': {
    ...byHand,
    deeds: [breakIt({ kind: 'database-failure', expressway: 'expe1' }), backUp('expe2'), force('expe2')],
  },
  'TRB-M2': { ...byHand, deeds: [force('expe1')] },
  'TRB-M3': { ...byHand, before: 'TRB.02b', deeds: [force('expe2')] },
  'TRB-M4': { ...byHand, deeds: [acknowledge('expe2', ['expe2.replication-conflict'])] },
  'TRB-M5': {
    scenario: 'wrong-list',
    procedure: 'correct-peer-lists',
    roles: { primary: 'expe1', peer: 'expe3' },
    deeds: [clustering('expe3', { peer3Address: names(3)[0] ?? '' })],
  },
  'TRB-M7': {
    scenario: 'failed-database',
    procedure: 'mend-database',
    roles: { primary: 'expe1', peer: 'expe2' },
    before: 'TRB.08c',
    deeds: ({ world }) => [restore('expe2', backupOf(expresswayOf(world, 'expe3'), 0))],
  },
  'TRB-M8': {
    scenario: 'h323-off',
    procedure: 'turn-h323-on',
    roles: { primary: 'expe1' },
    deeds: [save('expe2', pages.h323, { mode: 'On' })],
  },
  'PSI-M1': {
    scenario: 'cluster-of-three',
    procedure: 'peer-specific-items',
    roles: { primary: 'expe1', peer: 'expe2' },
    before: 'PSI.01e',
    deeds: [visit('expe2', pages.staticRoutes), wait(300_000), visit('expe2', pages.staticRoutes)],
  },
}

/** What one act is told to be that is two things at once, with the reason. */
const twoThings = new Map([
  ['TRB-M1 PRI-M3', 'nothing called for the forced update, and it brings the damage of the primary'],
  ['UPG-M8 UPG-M2', 'a reboot drops the calls that are up, and leaves no way back where there is no backup'],
])

const worldOf = ({ scenario }: Trial, profile: Profile) =>
  present(startWorld(scenario, 1, profile), `there is no scenario ${scenario}`)

function startOf(trial: Trial, profile: Profile): Played {
  const { procedure, roles, earlier, before } = trial
  const world = worldOf(trial, profile)
  return before === undefined
    ? started(world, procedure, roles, earlier)
    : startedUpTo(before, world, procedure, roles, earlier)
}

/** What the machines and the procedure have written down so far. */
const toldIn = ({ world, progress }: Played): readonly string[][] =>
  [world.mistakes, progress?.mistakes ?? []].map((mistakes) => mistakes.map(({ id }) => id))

/** What each deed was told to be. */
function tellings(start: Played, deeds: Trial['deeds']): string[][] {
  const all: string[][] = []
  const given = typeof deeds === 'function' ? deeds(start) : deeds
  given.reduce((at, deed) => {
    const after = play(at, [deed])
    const before = toldIn(at)
    all.push(toldIn(after).flatMap((ids, kind) => ids.slice(before[kind]?.length)))
    return after
  }, start)
  return all
}

/** Those that are told twice without a reason. */
const toldTwice = (all: readonly string[][]) =>
  all.filter((ids) => ids.length > 1 && !twoThings.has(ids.join(' '))).map((ids) => ids.join(' '))

const runs = Object.entries(trials).flatMap(([id, trial]) =>
  (['strict', 'realistic'] as const)
    .filter((profile) => (trial.only ?? profile) === profile)
    .map((profile) => ({ id, profile, trial })),
)

describe('a mistake of the guide that is made once', () => {
  test.each(runs)('is written down as one: $id in $profile', ({ id, profile, trial }) => {
    const all = tellings(startOf(trial, profile), trial.deeds)
    expect(all.flat()).toContain(trial.as ?? id)
    expect(toldTwice(all)).toEqual([])
  })

  test('is tried here where the table says that it is written down', () => {
    const rows = readFileSync('docs/mistakes.tsv', 'utf8').trimEnd().split('\n').slice(1)
    const isWritten = (cell: string) => /\bwritten down\b/i.test(cell.replaceAll(NOT_WRITTEN, ''))
    const written = rows.flatMap((row) => {
      const [id = '', , , , strict = '', realistic = ''] = row.split('\t')
      return isWritten(strict) || isWritten(realistic) ? [id] : []
    })
    expect(Object.keys(trials).toSorted()).toEqual(written.toSorted())
  })
})

/** Who plays which part in a procedure that is not the one of the mistake. */
const cast: Roles = {
  primary: 'expe1',
  newPeer: 'expe4',
  leavingPeer: 'expe2',
  deadPeer: 'expe3',
  newPrimary: 'expe2',
  peer: 'expe3',
  remotePeer: 'expe4',
  expressway: 'expe1',
}

/** The trial with every other procedure that starts in its world. */
function elsewhere(trial: Trial): Trial[] {
  const world = worldOf(trial, 'realistic')
  return procedures.flatMap((procedure) => {
    const roles = Object.fromEntries(procedure.roles.map(({ key }) => [key, cast[key] ?? '']))
    const isCast = Object.values(roles).every((id) => world.expressways[id] !== undefined)
    if (procedure.id === trial.procedure || !isCast || procedure.startRefusal(world, roles)) return []
    return [{ ...trial, procedure: procedure.id, roles }]
  })
}

test.each(
  Object.entries(trials).filter(([, { before, deeds }]) => before === undefined && Array.isArray(deeds)),
)('%s is one mistake in whichever procedure it is made', (_, trial) => {
  const twice = elsewhere(trial).map((one) => [
    one.procedure,
    toldTwice(tellings(startOf(one, 'realistic'), one.deeds)),
  ])
  expect(twice).toEqual(twice.map(([procedure]) => [procedure, []]))
})

/** A mistake that nothing is written down of: what refuses the start, or what is done and the step that stays open. */
type Quiet =
  | { readonly starts: Pick<Trial, 'scenario' | 'procedure' | 'roles'> }
  | (Trial & { readonly open?: string })

/** expe6 alone beside two clusters, and a zone of the other one that leads here. */
const besideTwo: readonly Deed[] = [
  cleared('expe6'),
  restart('expe6'),
  waitUntilBack('expe6'),
  clustering('expe4', rows(4, 5)),
  clustering('expe5', rows(4, 5)),
  zone('expe4', names(1, 2, 3)),
  wait(61_000),
]
const TEN_MINUTES_MS = 600_000

/** Every mistake of the table that is built and has no trial above. */
const quiet: Readonly<Record<string, Quiet>> = {
  'CRE-M5': { ...create, before: 'CRE.21', deeds: [wait(TEN_MINUTES_MS)], open: 'CRE.21' },
  // Cancel sends nothing.
  'CRE-M7': { ...create, before: 'CRE.16', deeds: [], open: 'CRE.16' },
  'CRE-M8': {
    ...create,
    before: 'CRE.22',
    deeds: [save('expe1', pages.maintenanceMode, { mode: 'On' })],
    open: 'CRE.27',
  },
  'CRE-M9': {
    ...create,
    before: 'CRE.12',
    deeds: [save('expe1', pages.h323, { mode: 'Off' })],
    open: 'CRE.11',
  },
  'CRE-M10': {
    ...create,
    earlier: [zone('expe1', names(2))],
    before: 'CRE.12',
    deeds: [visit('expe1', pages.zones)],
    open: 'CRE.12',
  },
  'CRE-M11': { ...create, before: 'CRE.13', deeds: [save('expe1', pages.h323, { timeToLive: 60 })] },
  'CRE-M12': {
    ...create,
    earlier: [save('expe1', pages.time, { ntpServer1Address: '10.0.0.99', ntpServer2Address: '' })],
    before: 'CRE.09',
    deeds: [visit('expe1', pages.time)],
    open: 'CRE.09',
  },
  'CRE-M13': { starts: { ...create, scenario: 'cluster-of-one' } },
  'ADD-M6': { ...add, scenario: 'directory-accounts', before: 'ADD.20', deeds: [reset('expe4')] },
  'ADD-M9': { ...add, before: 'ADD.24', deeds: [wait(TEN_MINUTES_MS)], open: 'ADD.24' },
  'ADD-M10': { ...add, before: 'ADD.30', deeds: [visit('expe4', pages.clustering)], open: 'ADD.30' },
  'ADD-M13': {
    ...add,
    earlier: [
      save('expe4', pages.ip, { useDualNetworkInterfaces: 'Yes' }),
      restart('expe4'),
      waitUntilBack('expe4'),
    ],
    before: 'ADD.17',
    deeds: [clustering('expe1', rowValues([...names(1, 2, 3), '192.168.0.14']))],
  },
  'ADD-M15': {
    ...add,
    scenario: 'two-clusters',
    roles: { primary: 'expe1', newPeer: 'expe6' },
    earlier: besideTwo,
    before: 'ADD.28',
    deeds: [wait(TEN_MINUTES_MS)],
    open: 'ADD.28',
  },
  'ADD-M17': {
    starts: { ...add, scenario: 'cluster-of-six', roles: { primary: 'expe1', newPeer: 'expe2' } },
  },
  'RML-M4': { ...removeLive, before: 'RML.05', deeds: [wait(TEN_MINUTES_MS)], open: 'RML.05' },
  'RML-M6': { ...removeLive, before: 'RML.07', deeds: [wait(TEN_MINUTES_MS)], open: 'RML.07' },
  'RML-M8': {
    ...removeLive,
    scenario: 'two-clusters',
    earlier: [zone('expe4', names(1, 2, 3)), wait(61_000)],
    before: 'RML.08',
    deeds: [wait(TEN_MINUTES_MS)],
    open: 'RML.08',
  },
  'RML-M9': { starts: { ...removeDead, scenario: 'cluster-of-three' } },
  'RMD-M1': {
    starts: { ...removeDead, scenario: 'dead-primary', roles: { primary: 'expe2', deadPeer: 'expe1' } },
  },
  'RMD-M2': { starts: { ...removeDead, roles: { primary: 'expe1', deadPeer: 'expe2' } } },
  'RMD-M5': { ...removeDead, before: 'RMD.02', deeds: [wait(15 * 86_400_000)], open: 'RMD.02' },
  'DIS-M4': {
    ...disband,
    before: 'DIS.11',
    deeds: ({ world }) => [
      placeCall('expe1', registrationsOf(world, expresswayOf(world, 'expe2'))[0]?.name ?? 'nobody', []),
    ],
  },
  'PRI-M4': { ...changePrimary, before: 'PRI.05', deeds: [restart('expe3'), waitUntilBack('expe3')] },
  'REK-M4': { ...keep, before: 'REK.05', deeds: [visit('expe4', pages.clustering)] },
  'REK-M6': { ...keep, before: 'REK.11', deeds: [visit('expe1', pages.clustering)], open: 'REK.11' },
  'UPG-M7': { ...upgrade, before: 'UPG.09', deeds: [wait(TEN_MINUTES_MS)], open: 'UPG.09' },
  'NEI-M7': { ...neighbor, deeds: [zone('expe1', names(6, 5, 4))] },
  'ISO-M1': {
    ...isolated,
    before: 'CRE.05',
    deeds: [clustering('expe1', { peer2Address: names(2)[0] ?? '' })],
  },
  'ISO-M2': {
    ...isolated,
    before: 'CRE.05',
    deeds: [clustering('expe1', { peer2Address: '203.0.113.12' })],
  },
}

type MistakeRow = Readonly<Record<'id' | Profile | 'shows', string>>

const table: readonly MistakeRow[] = readFileSync('docs/mistakes.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', , , , strict = '', realistic = '', shows = ''] = line.split('\t')
    return { id, strict, realistic: realistic.replace(/^As strict\b(?!, but)/, strict), shows }
  })

const isBuilt = ({ strict }: MistakeRow) => strict !== 'not built'

/** Whether the table says that the act itself is refused; that a start is refused, or that nothing is, is another thing. */
const isRefused = (cell: string) =>
  /\b(?:refused|refuses)\b/i.test(
    cell.replaceAll(/\b(?:nothing is refused|not refused|start refused\b[^;:.,]*)/gi, ''),
  )

/** What of the machines a refusal leaves as it is. */
const machinesOf = ({ world }: Played) =>
  Object.values(world.expressways).map(
    ({ settings, lists, power, version, clustering: running, backups }) => ({
      settings,
      lists,
      power,
      version,
      running,
      backups,
    }),
  )

type Refused = { readonly guide: readonly string[]; readonly detail: string; readonly changed: boolean }

/** What is refused of what is done, and where it leads. */
function made(
  start: Played,
  given: Trial['deeds'],
): { readonly end: Played; readonly refused: readonly Refused[] } {
  const refused: Refused[] = []
  const end = (typeof given === 'function' ? given(start) : given).reduce((at, deed) => {
    const after = play(at, [deed])
    for (const event of after.events.slice(at.events.length)) {
      if (event.type !== 'refused') continue
      const changed = JSON.stringify(machinesOf(at)) !== JSON.stringify(machinesOf(after))
      refused.push({ ...event.refusal, changed })
    }
    return after
  }, start)
  return { end, refused }
}

/** The numbers of the alarms that were raised since then, or stand. */
function alarmNumbers(start: Played, { events, world }: Played): (string | null)[] {
  const raised = events
    .slice(start.events.length)
    .flatMap((event) => (event.type === 'alarm-raised' ? [event.alarm] : []))
  const standing = Object.values(world.expressways).flatMap(({ alarms }) => alarms.map(({ key }) => key))
  return [...raised, ...standing].map((key) => alarmDefinition(key).number)
}

/** Where the alarm of the table comes only with what somebody does next, and what that is. */
const onlyThen = new Map([
  ['CRE-M9', 'the restart that makes it a cluster'],
  ['CRE-M12', 'the restart that makes it a cluster'],
  ['ADD-M11', 'the peer that was out comes back to another configuration'],
  ['ADD-M20', 'the restart that joins'],
  ['RML-M5', 'the other half of the row: a number without its row'],
  ['PRI-M7', 'the next copy finds both changed'],
  ['ADR-M1', 'the restart'],
  ['UPG-M1', 'the upgrade of the primary'],
  ['UPG-M3', 'the peer of the other version comes back'],
])

/** The number of an alarm. */
const ALARM = /\b\d{5}\b/

const players = [...Object.keys(trials), ...Object.keys(quiet)]

describe('the table of mistakes', () => {
  test('has a player for every row that is built, and for no other', () => {
    expect(players.toSorted()).toEqual(
      table
        .filter(isBuilt)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  const played = table
    .filter(isBuilt)
    .flatMap((row) => (['strict', 'realistic'] as const).map((profile) => ({ ...row, profile })))

  const starts = played.flatMap((row) => {
    const given = quiet[row.id]
    return given && 'starts' in given ? [{ ...row, ...given.starts }] : []
  })
  test.each(starts)('says of a start in $profile that it is refused: $id', ({ procedure, roles, ...row }) => {
    const world = worldOf({ ...row, procedure, roles, deeds: [] }, row.profile)
    const refusal = procedures.find(({ id }) => id === procedure)?.startRefusal(world, roles)
    expect(row[row.profile]).toMatch(/^Start refused/)
    expect(refusal?.guide.length).toBeGreaterThan(0)
  })

  const acts = played.flatMap((row) => {
    const trial = quiet[row.id] ?? trials[row.id]
    return trial && 'deeds' in trial ? [{ ...row, trial }] : []
  })
  test.each(acts)('says of an act in $profile whether it is refused: $id', ({ profile, trial, ...row }) => {
    const { refused } = made(startOf(trial, profile), trial.deeds)
    expect(refused.length > 0, JSON.stringify(refused)).toBe(isRefused(row[profile]))
    // With reason and way out, and nothing is changed by it but the record.
    expect(refused.filter(({ guide, detail }) => guide.length === 0 || detail === '')).toEqual([])
    expect(refused.filter(({ changed }) => changed)).toEqual([])
  })

  const unwritten = acts.filter(({ id }) => id in quiet)
  test.each(unwritten)(
    'says in $profile what is not written down, and its step stays open: $id',
    ({ profile, trial }) => {
      const start = startOf(trial, profile)
      const { end } = made(start, trial.deeds)
      expect(toldIn(end).flatMap((ids, kind) => ids.slice(toldIn(start)[kind]?.length))).toEqual([])
      const done = runOf(end).steps.flatMap(({ id, state }) => (state === 'done' ? [id] : []))
      expect(done).not.toContain(('open' in trial && trial.open) || 'no step')
    },
  )

  const alarming = acts.filter(
    ({ id, profile, realistic, shows }) =>
      profile === 'realistic' && !isRefused(realistic) && ALARM.test(shows) && !onlyThen.has(id),
  )
  test.each(alarming)('says which alarm shows in realistic: $id', ({ trial, shows }) => {
    const start = startOf(trial, 'realistic')
    const { end } = made(start, trial.deeds)
    const found = alarmNumbers(start, play(end, [wait(TEN_MINUTES_MS)]))
    const named = shows.split(/\D+/).filter((word) => ALARM.test(word))
    expect(
      named.filter((number) => found.includes(number)),
      found.join(' '),
    ).not.toEqual([])
  })
})

/** The run goes on from a mistake as the solution would: what is still open is done, round after round. */
function goneOn(at: Played): Played {
  const rounds = [1, 2, 3, 4]
  return rounds.reduce((before, _) => {
    if (runOf(before).finished) return before
    const open = stepsIn(before).map(({ id }) => id)
    const after = open.reduce(
      (now, id) => (stepOf(now, id).state === 'done' ? now : play(now, actsOf(now, id))),
      play(before, faultsEnd(before)),
    )
    return play(after, [wait(TEN_MINUTES_MS)])
  }, at)
}

/** After what the acts of the solution alone do not finish the run, and what is undone or mended first, as its steps say. */
const beyond = new Map([
  ['CRE-M1', 'the rows of the others are blanked'],
  ['CRE-M14', 'the entry on the other Expressway is cleared'],
  ['ADD-M1', 'the row of the second is blanked: replication waits for both'],
  ['ADD-M14', 'a machine that does not fit never joins: another one is added'],
  ['ADD-M16', 'the authorities are trusted'],
  ['ADD-M19', 'the row that leads to nobody is blanked: replication waits for it'],
  ['PRI-M5', 'the rows are moved back'],
  ['ADR-M3', 'DNS leads to the new address'],
  ['UPG-M1', 'the conflict is ended by a forced update, and maintenance mode is turned off'],
  ['UPG-M8', 'maintenance mode is turned off'],
  ['NEI-M1', 'all zones but one are deleted'],
  ['NEI-M2', 'the missing peers are entered in the zone'],
  ['NEI-M4', 'the second entry of the zone is blanked'],
  ['NEI-M5', 'the zone gets names'],
  ['TRB-M7', 'the database is failed still, and its procedure begins again'],
])

test.each(Object.entries(trials))('after %s the run can still be finished in realistic', (id, trial) => {
  const { end } = made(startOf(trial, 'realistic'), trial.deeds)
  const { finished, steps } = runOf(goneOn(end))
  const open = steps.flatMap((step) =>
    ['open', 'current'].includes(step.state) ? [`${step.id}: ${step.missing}`] : [],
  )
  expect(finished, open.join('\n')).toBe(!beyond.has(id))
  // Every step that is left says what it waits for.
  expect(open.filter((line) => line.endsWith(': '))).toEqual([])
})
