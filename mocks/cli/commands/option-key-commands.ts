import type { Answer, Context } from '../context'
import { does, error } from '../reply'
import { type CommandDefinition, type GivenValues, numberParameter, textParameter } from './command'

const OPTION_KEYS_MAX = 64

function remove(context: Context, { OptionKeyId: id }: GivenValues): Answer {
  const option = context.expressway.optionKeys[Number(id) - 1]
  if (!option) return error(`There is no option key ${id}. xStatus Options has the list.`)
  return does(context, {
    type: 'delete-option-keys',
    expressway: context.expressway.id,
    ids: [option.id],
    by: context.session.user,
  })
}

/** Option keys; they are peer-specific, so each peer needs its own. */
export const optionKeyCommands: readonly CommandDefinition[] = [
  {
    name: 'OptionKeyAdd',
    help: 'Adds an option key.',
    parameters: [textParameter('Key', 90, 'The option key.')],
    run: (context, { Key: key }) =>
      does(context, {
        type: 'add-option-key',
        expressway: context.expressway.id,
        key: String(key),
        by: context.session.user,
      }),
  },
  {
    name: 'OptionKeyDelete',
    help: 'Deletes an option key.',
    parameters: [numberParameter('OptionKeyId', [1, OPTION_KEYS_MAX], 'The number in xStatus Options.')],
    run: remove,
  },
]
