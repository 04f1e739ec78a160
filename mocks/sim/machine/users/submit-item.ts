import { listDefinition } from '#contract/lists/catalogue'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { type FieldError, formFieldsOf, isAskedOnly, problemsWith } from '#contract/settings/validate'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { saveItem } from '../lists/save-item'
import { isPasswordOf } from './identity'

/**
 * Saves an item from its form. What the form asks beside the fields is judged and left behind: it is not stored, copied
 * or logged. The command line asks nothing of the kind and saves by `save-item`.
 */
export function decideSubmitItem(stage: Stage, command: CommandOf<'submit-item'>): Decision {
  const list = listDefinition(command.list)
  if (!list) return refuse('not-found', `There is no list ${command.list}.`)
  const asked = new Set(
    formFieldsOf(list)
      .filter(isAskedOnly)
      .map(({ key }) => key),
  )
  const values = Object.fromEntries(Object.entries(command.values).filter(([key]) => !asked.has(key)))
  return saveItem(stage, { ...command, values }, askedErrors(stage, list, command))
}

/** What is wrong with the answers to what the form alone asks. */
function askedErrors(
  stage: Stage,
  list: ListDefinition,
  { expressway, by, values }: CommandOf<'submit-item'>,
): FieldError[] {
  const fields = formFieldsOf(list).filter(isAskedOnly)
  const answers: PageValues = { ...Object.fromEntries(fields.map(({ key }) => [key, ''])), ...values }
  const isRight = (password: string) =>
    isPasswordOf(stage.world, expresswayOf(stage.world, expressway), by, password)
  const foreign = fields
    .filter((field) => field.kind === 'text' && field.asksOwnPassword && answers[field.key] !== '')
    .filter((field) => !isRight(String(answers[field.key])))
    .map((field) => ({ field: field.key, message: `This is not the password of ${by}.` }))
  return [...problemsWith(fields, answers), ...foreign]
}
