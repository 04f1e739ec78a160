import { does } from '../reply'
import type { CommandDefinition } from './command'

function powerCommand(name: string, kind: 'restart' | 'reboot', help: string): CommandDefinition {
  return {
    name,
    help,
    parameters: [],
    run: (context) =>
      does(context, { type: 'restart', expressway: context.expressway.id, kind, by: context.session.user }),
  }
}

/** Both drop the calls and registrations of this peer and close the connection. */
export const powerCommands: readonly CommandDefinition[] = [
  powerCommand('Boot', 'reboot', 'Reboots the system.'),
  powerCommand('Restart', 'restart', 'Restarts the system without a full reboot.'),
]
