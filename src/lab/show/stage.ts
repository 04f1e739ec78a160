import type { QueryClient } from '@tanstack/react-query'
import type { WorldSummary } from '#contract/wire/lab'
import type { Pointer } from '#contract/wire/step-help'
import { statusQuery } from '../../api/console'
import { runQuery, worldQuery } from '../../api/lab'

/** What a show needs of the app around it. */
export type Stage = {
  readonly client: QueryClient
  /**
   * The path of the page that is drawn, below the lab's own. The browser's address comes earlier: between the two a
   * page that is left would be taken for the one that was asked for.
   */
  readonly front: () => string
  /** Types an address into the lab's bar, as it were: the page is asked for anew. */
  readonly load: (location: string) => void
}

/** Why a show cannot go on, in words for the person who watches it. */
export class Halt extends Error {}

/** The run as it is now. */
export async function runNow({ client }: Stage) {
  const run = await client.fetchQuery({ ...runQuery, staleTime: 0 })
  if (!run) throw new Halt('The procedure was stopped.')
  return run
}

/** The world as it is now. */
export const worldNow = ({ client }: Stage) => client.fetchQuery({ ...worldQuery, staleTime: 0 })

/** The Expressway that answers to a host name or an address; another restart may give it another. */
export const expresswayAt = ({ expressways }: WorldSummary, host: string) =>
  expressways.find((one) => one.host === host || one.address === host)

type Way = Pick<Extract<Pointer, { readonly kind: 'page' }>, 'host' | 'account'>

/** With whom one signs in there: the account that the act has, else the one that the lab tells; null where there is none. */
export async function accountAt({ client }: Stage, { host, account }: Way) {
  if (account || host === null) return account ?? null
  const page = await client.fetchQuery({ ...statusQuery(host, 'sign-in'), staleTime: 0, retry: false })
  return page.hint
}
