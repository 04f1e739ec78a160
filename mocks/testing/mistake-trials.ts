import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import { actsOf, type Deed, type Played } from '../procedures/engine/play'
import {
  acknowledge,
  backUp,
  breakIt,
  haveMended,
  inTms,
  placeCall,
  reboot,
  restart,
  restore,
  save,
  saveItem,
  type,
  typeAsRoot,
  visit,
  wait,
  waitUntilBack,
} from '../procedures/language/act'
import { rowValues } from '../procedures/language/clustering-values'
import { expresswayOf } from '../sim/ground/index'
import { backupOf, optionKeyFor } from '../sim/machine/index'
import { registrationsOf } from '../sim/traffic/index'
import {
  add,
  byHand,
  changeAddress,
  changePrimary,
  clear,
  cleared,
  clustering,
  create,
  disband,
  factoryReset,
  force,
  h323,
  inTmsWorld,
  keep,
  keepWithSignOn,
  manager,
  names,
  neighbor,
  removeDead,
  removeLive,
  reset,
  rows,
  type Trial,
  tms,
  toFind,
  upgrade,
  zone,
} from './mistake-scenes'
import { zoneRecord } from './zones'

/** Every fault of the world is mended. */
export const faultsEnd = ({ world }: Played): Deed[] =>
  world.faults.map(({ id }) => ({ type: 'remove-fault', id }) as const)
const without = (at: Played, step: string, left: string) => actsOf(at, step).filter((act) => act.act !== left)

/** Every mistake that is written down, made once, by its number in the guide's list. */
export const trials: Readonly<Record<string, Trial>> = {
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
  'CRE-M9': {
    ...create,
    before: 'CRE.21',
    deeds: [save('expe1', pages.h323, { mode: 'Off' }), restart('expe1')],
  },
  'CRE-M12': {
    ...create,
    before: 'CRE.21',
    deeds: [
      save('expe1', pages.time, { ntpServer1Address: '10.0.0.99', ntpServer2Address: '' }),
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
  'ADD-69': { ...add, before: 'ADD.17', deeds: [clustering('expe2', rows(1, 2, 3, 4))] },
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
  'ADD-M13': {
    ...add,
    before: 'ADD.17',
    deeds: [save('expe2', pages.ip, { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' })],
  },
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
  'FRS-M1': { ...clear, deeds: [factoryReset({ over: 'ssh' })] },
  'FRS-M2': { ...clear, deeds: [type('expe3', 'factory-reset')] },
  'FRS-M3': { ...clear, deeds: [factoryReset({ kept: ['ip', 'ssh-keys', 'certificates'] })] },
  'FRS-M4': { ...clear, deeds: (at) => [factoryReset(), ...faultsEnd(at)] },
  'DIS-M1': { ...disband, deeds: [cleared('expe1')] },
  'DIS-M2': {
    ...disband,
    scenario: 'cluster-with-tms',
    deeds: [
      ...['expe2', 'expe3', 'expe1'].flatMap((id) => [cleared(id), restart(id), waitUntilBack(id)]),
      wait(600_000),
    ],
  },
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
  'REK-M5': {
    ...keepWithSignOn,
    before: 'REK.12',
    deeds: [wait(40 * MINUTE_MS), visit('expe1', pages.alarms)],
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
    deeds: [reboot('expe1'), wait(6 * MINUTE_MS), breakIt({ kind: 'power-off', expressway: 'expe1' })],
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
  'TRB-M6': {
    scenario: 'failed-database',
    procedure: 'mend-database',
    roles: { primary: 'expe1', peer: 'expe2' },
    deeds: [typeAsRoot('expe2', 'clusterdb_destroy_and_purge_data.sh')],
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
  'TRB-M9': {
    ...toFind('apart-since-the-firewall'),
    deeds: [haveMended({ kind: 'nat', between: ['expe1', 'expe2'] })],
  },
  'TRB-M10': {
    ...toFind('alone-since-last-night'),
    deeds: [clustering('expe1', { tlsVerificationMode: 'Permissive' })],
  },
  'SRV-M1': {
    scenario: 'cluster-of-three',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe3' },
    deeds: [
      {
        type: 'change-dns',
        remove: [zoneRecord('_sips._tcp.cluster1.example.com', 'SRV', '1 1 5061 expe2.example.com')],
        add: [zoneRecord('_sips._tcp.cluster1.example.com', 'SRV', '1 9 5061 expe2.example.com')],
      },
    ],
  },
  'END-M1': {
    scenario: 'cluster-of-three',
    procedure: 'endpoints',
    roles: { primary: 'expe1', peer: 'expe3' },
    deeds: [
      {
        type: 'change-dns',
        remove: [],
        add: ['10.0.0.11', '10.0.0.12'].map((address) => zoneRecord('cluster1.example.com', 'A', address)),
      },
    ],
  },
  'PSI-M1': {
    scenario: 'cluster-of-three',
    procedure: 'peer-specific-items',
    roles: { primary: 'expe1', peer: 'expe2' },
    before: 'PSI.01e',
    deeds: [visit('expe2', pages.staticRoutes), wait(300_000), visit('expe2', pages.staticRoutes)],
  },
}
