import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import { present } from '../../ground/assert'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { changed, clusterRefusal } from '../lists/update'
import { isFreshlyUp, serialConsoleRefusal } from './serial-console'

/** Whom the logs name: there is no account of that name. */
const RECOVERY = 'pwrec'

/**
 * A new password for the default administrator from beside the machine, in the minute after a restart and without the
 * old one (console facts, 5): the way back in for someone whom a reset has locked out (ADD-51).
 */
export function decideRecoverPassword(stage: Stage, command: CommandOf<'recover-password'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const silent = serialConsoleRefusal(stage.world, expressway)
  if (silent) return { refusal: silent }
  if (!isFreshlyUp(stage.world, expressway)) {
    return refuse('signed-out', 'Passwords are recovered in the minute after a restart only.')
  }
  if (command.password === '' || command.password !== command.confirmPassword) {
    return refuse('invalid', 'The two passwords are not the same, or blank. Nothing was changed.')
  }
  const no = clusterRefusal(stage.world, expressway, administratorAccounts)
  if (no) return no
  const account = expressway.lists[administratorAccounts.id]?.find(
    ({ values }) => values['name'] === DEFAULT_ADMINISTRATOR,
  )
  present(account, 'the default account cannot be deleted').values['password'] = command.password
  changed(stage, expressway, administratorAccounts, `${DEFAULT_ADMINISTRATOR} has a new password`, RECOVERY)
  return done(stage, command, `The password of ${DEFAULT_ADMINISTRATOR} was changed.`)
}
