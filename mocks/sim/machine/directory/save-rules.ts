import {
  definition as administratorAccounts,
  DEFAULT_ADMINISTRATOR,
} from '#contract/lists/users/administrator-accounts'
import type { Note } from '../../ground/event'
import type { PageRules } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { authenticationSource, directoryFailure } from './read'

/** The account that may sign in while only the directory is asked, in a sentence. */
function wayIn(expressway: Expressway): string {
  const emergency = (expressway.lists[administratorAccounts.id] ?? []).find(
    ({ values }) => values['emergencyAccount'] === 'Yes' && values['state'] === 'Enabled',
  )
  return emergency
    ? `Of the local accounts only the emergency account ${emergency.values['name']} can sign in.`
    : 'No local account can sign in either, for none is the emergency account.'
}

/** Whoever closes the door behind them should know: what is open stays open, and the command line asks nobody (ADD-51). */
function lockedOutNotes(reason: string, expressway: Expressway): Note[] {
  return [
    {
      text: `The directory cannot be asked: ${reason} Until it can, nobody signs in to this console with an account of the directory. ${wayIn(expressway)} Sessions that are open go on; SSH and the serial console take the local ${DEFAULT_ADMINISTRATOR}.`,
      guide: ['ADD-51'],
    },
  ]
}

/** Users > LDAP configuration. */
export const ldapRules: PageRules = {
  carriedOut: ({ world }, { expressway }) => {
    const reason = directoryFailure(world, expressway)
    return authenticationSource(expressway) === 'Remote only' && reason !== undefined
      ? lockedOutNotes(reason, expressway)
      : []
  },
}
