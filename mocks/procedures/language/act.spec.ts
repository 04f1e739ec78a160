import { expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { expresswayOf } from '../../sim/ground/stage'
import { backupFileName, backupOf } from '../../sim/machine/backups/backup'
import { play, started, unplayed } from '../engine/play'
import * as acts from './act'
import { detailOf } from './detail'

const world = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const idle = unplayed(world)
const own = expresswayOf(world, 'expe4')

const table: readonly (readonly [acts.Act, unknown])[] = [
  [acts.visit('expe4', pages.dns), { machine: 'expe4', page: 'system/dns', fields: [], control: null }],
  [
    acts.save(own, pages.h323, { timeToLive: 60 }),
    {
      page: 'configuration/protocols/h323',
      fields: [{ label: 'Time to live', value: 60 }],
      control: 'Save',
    },
  ],
  [acts.ensure(own, pages.h323, { mode: 'On' }), { page: 'configuration/protocols/h323', control: null }],
  [acts.ensure(own, pages.h323, { mode: 'Off' }), { control: 'Save' }],
  [
    acts.saveItem('expe4', pages.zones, { name: 'To the branch', type: 'Neighbor' }),
    { fields: [{ label: 'Name', value: 'To the branch' }, { label: 'Type' }], control: 'Create zone' },
  ],
  [acts.deleteItems('expe4', pages.zones, ['z']), { rows: ['z'], control: 'Delete', confirm: 'OK' }],
  [
    acts.acknowledge('expe4', ['expe4.h323-off']),
    { page: 'status/alarms', rows: ['expe4.h323-off'], control: 'Acknowledge' },
  ],
  [acts.restart('expe4'), { page: 'maintenance/restart-options', control: 'Restart', confirm: 'OK' }],
  [acts.reboot('expe4'), { page: 'maintenance/restart-options', control: 'Reboot', confirm: 'OK' }],
  [
    acts.reboot('expe4', pages.upgrade),
    { page: 'maintenance/upgrade', control: 'Reboot system', confirm: null },
  ],
  [acts.shutDown('expe4'), { control: 'Shutdown', confirm: 'OK' }],
  [acts.backUp('expe4'), { page: 'maintenance/backup-and-restore', control: 'Create system backup file' }],
  [
    acts.restore('expe4', backupOf(own, world.now)),
    {
      fields: [{ label: 'System backup file', value: backupFileName(own, world.now) }],
      control: 'Upload system backup file',
      confirm: 'Continue with system restore',
    },
  ],
  [acts.takeSnapshot('expe4'), { control: 'Create system snapshot' }],
  [
    acts.uploadImage('expe4', 'X8.9.1'),
    { fields: [{ label: 'Software image file', value: 's42700x8_9_1.tar.gz' }], control: 'Upgrade' },
  ],
  [acts.continueUpgrade('expe4'), { control: 'Continue with upgrade' }],
  [acts.lookUp('expe4', 'expe1.example.com'), { fields: [{ label: 'Host' }, { label: 'Query type' }] }],
  [
    acts.changeCertificates('expe4', { kind: 'append-authorities', certificates: [] }),
    {
      page: 'maintenance/security-certificates/trusted-ca-certificate',
      fields: [{ label: 'Select the file containing trusted CA certificates' }],
      control: 'Append CA certificate',
      confirm: null,
    },
  ],
  [
    acts.signIn('expe4', 'admin', 'TANDBERG'),
    { page: 'login', fields: [{ label: 'Username' }, { label: 'Password' }], control: 'Login' },
  ],
  [acts.type('expe4', 'xCommand DefaultLinksAdd'), { machine: 'expe4', page: 'ssh', control: null }],
  [acts.typeAsRoot('expe4', 'whoami'), { machine: 'expe4', page: 'serial-console', control: null }],
  [acts.setDnsRecord('a.example.com', ['10.0.0.9']), { machine: null, page: 'lab/dns' }],
  [
    acts.placeCall('expe4', 'someone', []),
    {
      machine: 'expe4',
      page: 'lab/test-calls',
      fields: [{ label: 'Through', value: 'No zone' }, { value: 'someone' }],
    },
  ],
  [acts.breakIt({ kind: 'power-off', expressway: 'expe4' }), { page: 'lab/faults' }],
  [
    acts.haveMended({ kind: 'power-off', expressway: 'expe4' }),
    { page: 'lab/faults', control: 'Have it mended' },
  ],
  [acts.wait(1000), { machine: null, page: null, milliseconds: 1000 }],
  [acts.waitUntilBack('expe3'), { machine: 'expe3', page: null }],
  [acts.waitForNextEvent(), { page: null }],
]

test.each(table)('%j has its machine, page, fields and control', (act, detail) => {
  expect(detailOf(act)).toMatchObject(Object(detail))
})

test.each(table)('%j does something when it is played', (act) => {
  const roles = { primary: 'expe1', newPeer: 'expe4' }
  const busy = play(started(world, 'add-peer', roles), [acts.restart('expe3')])
  const after = play(busy, [act])
  expect(after.world !== busy.world || after.events.length > busy.events.length).toBe(true)
})

test('a restart is over when the machine is back, and a line that asks is answered by the next', () => {
  const down = play(idle, [acts.restart('expe4')])
  expect(down.world.expressways['expe4']?.power.state).toBe('restarting')
  expect(play(down, [acts.waitUntilBack('expe4')]).world.expressways['expe4']?.power.state).toBe('up')
  const asked = play(idle, [acts.type('expe4', 'xCommand DefaultValuesSet Level: 2')])
  expect(asked.asked['expe4']).toMatchObject({ kind: 'reset-to-defaults', level: 2 })
  const reset = play(asked, [acts.type('expe4', 'yes')])
  expect(reset.events).toContainEqual(expect.objectContaining({ action: 'reset-to-defaults' }))
  expect(() => play(idle, [acts.type('expe4', 'xCommand Nonsense')])).toThrow('was answered with')
})
