import { queryOptions } from '@tanstack/react-query'
import { identityProviderSchema } from '#contract/wire/identity-provider'
import { call } from './client'

const read = { path: 'lab/identity-provider', answer: identityProviderSchema }

/** What the identity provider knows, and who signs in there; null in a world without one. */
export const identityProviderQuery = queryOptions({
  queryKey: ['lab', 'identity-provider'],
  queryFn: ({ signal }) => call({ ...read, signal }),
})

/** Gives it the text of a file of SAML metadata. Gives what it knows then. */
export function importMetadata(metadata: string) {
  return call({ ...read, method: 'POST', body: { metadata } })
}
