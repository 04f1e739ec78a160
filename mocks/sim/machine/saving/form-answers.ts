import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { type FieldError, formFieldsOf, isAskedOnly, problemsWith } from '#contract/settings/validate'
import type { CommandOf } from '../../ground/command'
import { expresswayOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { isPasswordOf } from '../users/read'

const askedOf = (list: ListDefinition) => formFieldsOf(list).filter(isAskedOnly)

/** What a form sends, without what it asks beside the fields: that is not stored, copied or logged. */
export function withoutAnswers(list: ListDefinition, values: PageValues): PageValues {
  const asked = new Set(askedOf(list).map(({ key }) => key))
  return Object.fromEntries(Object.entries(values).filter(([key]) => !asked.has(key)))
}

/** What is wrong with the answers to what the form alone asks; the command line asks nothing of the kind. */
export function formErrors(
  world: World,
  list: ListDefinition,
  { expressway, by, values }: CommandOf<'save-item'>,
): FieldError[] {
  const fields = askedOf(list)
  const answers: PageValues = { ...Object.fromEntries(fields.map(({ key }) => [key, ''])), ...values }
  const isRight = (password: string) => isPasswordOf(world, expresswayOf(world, expressway), by, password)
  const foreign = fields
    .filter((field) => field.kind === 'text' && field.asksOwnPassword && answers[field.key] !== '')
    .filter((field) => !isRight(String(answers[field.key])))
    .map((field) => ({ field: field.key, message: `This is not the password of ${by}.` }))
  return [...problemsWith(fields, answers), ...foreign]
}
