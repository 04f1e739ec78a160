import type * as v from 'valibot'
import type { ActionName, actionBodies } from '#contract/wire/actions'
import { shownFileName } from '#contract/wire/file'
import type { Command, CommandOf } from '../../sim/ground/index'
import { files } from './files'
import { certificateActions } from './security-certificates/actions'

type Body<A extends ActionName> = v.InferOutput<(typeof actionBodies)[A]>
type Table = {
  [A in ActionName]: (expressway: string, by: string, body: Body<A>) => Command | Promise<Command>
}

type FirewallStep = CommandOf<'change-active-firewall-rules'>['step']

const firewall = (expressway: string, by: string, step: FirewallStep): Command => ({
  type: 'change-active-firewall-rules',
  expressway,
  step,
  by,
})

/** The command that each action stands for. */
export const actionTable: Table = {
  'acknowledge-alarms': (expressway, by, { ids }) => ({
    type: 'acknowledge-alarms',
    expressway,
    keys: ids,
    by,
  }),
  'disconnect-calls': (expressway, by, { ids }) => ({ type: 'disconnect-calls', expressway, ids, by }),
  'unregister-devices': (expressway, by, { ids, block }) => ({
    type: 'unregister-devices',
    expressway,
    ids,
    block,
    by,
  }),
  'add-option-key': (expressway, by, { key }) => ({ type: 'add-option-key', expressway, key, by }),
  'delete-option-keys': (expressway, by, { ids }) => ({ type: 'delete-option-keys', expressway, ids, by }),
  restart: (expressway, by) => ({ type: 'restart', expressway, kind: 'restart', by }),
  reboot: (expressway, by) => ({ type: 'restart', expressway, kind: 'reboot', by }),
  shutdown: (expressway, by) => ({ type: 'restart', expressway, kind: 'shutdown', by }),
  'restart-b2bua-service': (expressway, by) => ({ type: 'restart-service', expressway, by }),
  'reset-system': (expressway, by) => ({ type: 'reset-system', expressway, by }),
  'terminate-sessions': (expressway, by, { ids }) => ({ type: 'terminate-sessions', expressway, ids, by }),
  'unblock-addresses': (expressway, by, { ids }) => ({ type: 'unblock-addresses', expressway, ids, by }),
  'activate-firewall-rules': (expressway, by) => firewall(expressway, by, 'activate'),
  'accept-firewall-rules': (expressway, by) => firewall(expressway, by, 'accept'),
  'roll-back-firewall-rules': (expressway, by) => firewall(expressway, by, 'roll-back'),
  'revert-firewall-rules': (expressway, by) => firewall(expressway, by, 'revert'),
  'select-services': (expressway, by, { services }) => ({
    type: 'select-services',
    expressway,
    services,
    by,
  }),
  'create-snapshot': (expressway, by) => ({ type: 'create-snapshot', expressway, by }),
  'start-diagnostic-log': (expressway, by, { tcpdump }) => ({
    type: 'change-diagnostic-log',
    expressway,
    change: { step: 'start', tcpdump },
    by,
  }),
  'mark-diagnostic-log': (expressway, by, { text }) => ({
    type: 'change-diagnostic-log',
    expressway,
    change: { step: 'mark', text },
    by,
  }),
  'stop-diagnostic-log': (expressway, by) => ({
    type: 'change-diagnostic-log',
    expressway,
    change: { step: 'stop' },
    by,
  }),
  'download-diagnostic-log': (expressway) => ({ type: 'download-diagnostic-log', expressway }),
  // The password stays out of the log of commands.
  'create-backup': (expressway, by, { password }) => ({
    type: 'create-backup',
    expressway,
    encrypted: password !== '',
    by,
  }),
  'restore-backup': async (expressway, by, file) => ({
    type: 'restore-backup',
    expressway,
    backup: await (await files()).backupIn(file),
    by,
  }),
  'upload-image': async (expressway, by, { fileName, content }) => ({
    type: 'upload-image',
    expressway,
    fileName: shownFileName(fileName),
    ...(await files()).imageIn(content),
    by,
  }),
  'continue-upgrade': (expressway, by) => ({ type: 'continue-upgrade', expressway, by }),
  'flush-dns-cache': (expressway, by) => ({ type: 'flush-dns-cache', expressway, by }),
  'discard-image': (expressway, by) => ({ type: 'discard-image', expressway, by }),
  ...certificateActions,
}
