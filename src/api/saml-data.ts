import { queryOptions } from '@tanstack/react-query'
import { samlDataSchema } from '#contract/wire/saml-data'
import { call } from './client'
import { at } from './console'

/** The SAML metadata of the cluster that an Expressway-C is in. */
export const samlDataQuery = (host: string) =>
  queryOptions({
    queryKey: ['console', host, 'saml-data'],
    queryFn: ({ signal }) => call({ path: at(host, 'saml-data'), answer: samlDataSchema, signal }),
  })
