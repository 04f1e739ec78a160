import { queryOptions } from '@tanstack/react-query'
import {
  authoritiesSchema,
  authorityFileSchema,
  type Revoking,
  revokedSchema,
  type Signing,
} from '#contract/wire/certificates'
import { call } from './client'

/** The certification authorities of the lab. */
export const authoritiesQuery = queryOptions({
  queryKey: ['lab', 'authority'],
  queryFn: ({ signal }) => call({ path: 'lab/authority', answer: authoritiesSchema, signal }),
  staleTime: Infinity,
})

/** Has an authority sign a request; gives the certificate. */
export function signRequest(body: Signing) {
  return call({ path: 'lab/authority/sign', method: 'POST', body, answer: authorityFileSchema })
}

/** Has an authority revoke certificates; gives its list, and where it is published. */
export function revokeCertificates(body: Revoking) {
  return call({ path: 'lab/authority/revoke', method: 'POST', body, answer: revokedSchema })
}
