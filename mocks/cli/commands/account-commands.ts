import { definition as administratorAccounts } from '#contract/lists/users/administrator-accounts'
import type { Answer, Context } from '../context'
import { does, error } from '../reply'
import {
  type CommandDefinition,
  choiceParameter,
  type GivenValues,
  passwordParameter,
  textParameter,
} from './command'

const LIST = administratorAccounts.id

const yesNo = (value: unknown) => (value === 'Off' ? 'No' : 'Yes')

function add(context: Context, given: GivenValues): Answer {
  return does(context, {
    type: 'save-item',
    expressway: context.expressway.id,
    list: LIST,
    id: null,
    values: {
      name: given['Name'] ?? '',
      password: given['Password'] ?? '',
      accessLevel: given['AccessLevel'] ?? 'Read-write',
      webAccess: yesNo(given['AccessWeb']),
      apiAccess: yesNo(given['AccessAPI']),
      state: given['Enabled'] === 'Off' ? 'Disabled' : 'Enabled',
    },
    by: context.session.user,
  })
}

function remove(context: Context, { Name: name }: GivenValues): Answer {
  const accounts = context.expressway.lists[LIST] ?? []
  const account = accounts.find(({ values }) => values['name'] === name)
  if (!account) return error(`There is no administrator account "${name}".`)
  return does(context, {
    type: 'delete-items',
    expressway: context.expressway.id,
    list: LIST,
    ids: [account.id],
    by: context.session.user,
  })
}

const onOff = ['On', 'Off']

/** Administrator accounts by name; the default one cannot be deleted (ADD-53). */
export const accountCommands: readonly CommandDefinition[] = [
  {
    name: 'AdminAccountAdd',
    help: 'Adds an administrator account.',
    parameters: [
      textParameter('Name', 128, 'The name of the account.'),
      passwordParameter('Password', 1024, 'The password of the account.'),
      choiceParameter('AccessLevel', ['Read-write', 'Read-only', 'Auditor'], 'Default: Read-write.'),
      choiceParameter(
        'AccessAPI',
        onOff,
        'Whether the account may use the application interface. Default: On.',
      ),
      choiceParameter('AccessWeb', onOff, 'Whether the account may use the web console. Default: On.'),
      choiceParameter('Enabled', onOff, 'Whether the account may sign in. Default: On.'),
    ],
    run: add,
  },
  {
    name: 'AdminAccountDelete',
    help: 'Deletes an administrator account.',
    parameters: [textParameter('Name', 128, 'The name of the account.')],
    run: remove,
  },
]
