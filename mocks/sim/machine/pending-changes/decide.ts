import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { textSetting } from '../settings/read'
import { comeIntoForce } from './update'

/** Restarts the B2BUA service: what was saved for it comes into force, and nothing else stops (alarm 55001). */
export function decideRestartService(stage: Stage, command: CommandOf<'restart-service'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (textSetting(expressway, 'microsoft-interoperability.mode') !== 'Enabled') {
    return refuse('conflict', 'The service does not run: Microsoft Interoperability is Disabled.')
  }
  comeIntoForce(expressway, 'service')
  logEvent(stage, expressway, {
    event: 'B2BUA service restarted',
    detail: 'Microsoft interoperability',
    user: command.by,
  })
  return done(stage, command, 'The B2BUA service was restarted.')
}
