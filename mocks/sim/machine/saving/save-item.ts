import { listDefinition } from '#contract/lists/catalogue'
import type { CommandOf } from '../../ground/command'
import type { Decision, Stage } from '../../ground/stage'
import { storeItem } from '../lists/update'
import { formErrors, withoutAnswers } from './form-answers'

/**
 * Saves an item as a form or a line sends it. What a form asks beside the fields is judged and left behind: it is not
 * stored, copied or logged. The command line asks nothing of the kind.
 */
export function decideSaveItem(stage: Stage, command: CommandOf<'save-item'>): Decision {
  const list = listDefinition(command.list)
  if (!command.form || !list) return storeItem(stage, command)
  const values = withoutAnswers(list, command.values)
  return storeItem(stage, { ...command, values }, formErrors(stage.world, list, command))
}
