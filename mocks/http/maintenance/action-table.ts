import type * as v from 'valibot'
import type { actionBodies, ActionName } from '#contract/wire/actions'
import type { Command } from '../../sim/command'
import { backupIn } from './backup-file'

type Body<A extends ActionName> = v.InferOutput<(typeof actionBodies)[A]>
type Table = {
  [A in ActionName]: (expressway: string, by: string, body: Body<A>) => Command
}

/** The command that each action stands for. */
export const actionTable: Table = {
  'acknowledge-alarms': (expressway, by, { ids }) => ({
    type: 'acknowledge-alarms',
    expressway,
    keys: ids,
    by,
  }),
  'disconnect-calls': (expressway, by, { ids }) => ({ type: 'disconnect-calls', expressway, ids, by }),
  'unregister-devices': (expressway, by, { ids }) => ({ type: 'unregister-devices', expressway, ids, by }),
  'add-option-key': (expressway, by, { key }) => ({ type: 'add-option-key', expressway, key, by }),
  'delete-option-keys': (expressway, by, { ids }) => ({ type: 'delete-option-keys', expressway, ids, by }),
  restart: (expressway, by) => ({ type: 'restart', expressway, kind: 'restart', by }),
  reboot: (expressway, by) => ({ type: 'restart', expressway, kind: 'reboot', by }),
  shutdown: (expressway, by) => ({ type: 'restart', expressway, kind: 'shutdown', by }),
  'create-backup': (expressway, by) => ({ type: 'create-backup', expressway, by }),
  'restore-backup': (expressway, by, { content }) => ({
    type: 'restore-backup',
    expressway,
    backup: backupIn(content),
    by,
  }),
}
