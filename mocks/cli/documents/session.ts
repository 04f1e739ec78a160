import { type CliSession, NOTHING_REMEMBERED } from '../context'

/** What asks the command line for a document: nobody types, so that nothing is remembered of it. */
export const documentSession = (user: string): CliSession => ({
  id: 'document',
  kind: 'ssh',
  user,
  ...NOTHING_REMEMBERED,
})
