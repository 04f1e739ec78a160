import { useState } from 'react'
import type { RequestForm, ServerCertificate } from '#contract/wire/certificates'
import { Refused } from '../../../api/client'
import { act } from '../../../api/console'
import { useHost } from '../../../components/use-host'
import {
  type AlternativeNameChoice,
  alternativeNamesFor,
  type CommonNameChoice,
  commonNameFor,
} from './request-names'

/** What is filled in: choices of names, the key, and the rest of the subject. */
type Filled = Required<Omit<RequestForm, 'commonName' | 'names'>> & {
  readonly common: CommonNameChoice
  readonly custom: string
  readonly alternative: AlternativeNameChoice
  readonly more: string
}

const blank: Filled = {
  common: 'FQDN of Expressway cluster',
  custom: '',
  alternative: 'FQDN of Expressway',
  more: '',
  keyBits: 2048,
  digest: 'SHA-256',
  country: '',
  province: '',
  locality: '',
  organization: '',
  organizationalUnit: '',
}

/** The form of a signing request. The recommended names are chosen already (PRE-17). */
export function useRequestForm(naming: ServerCertificate['naming']) {
  const host = useHost()
  const [filled, setFilled] = useState<Filled>(
    naming.cluster === '' ? { ...blank, common: 'FQDN of Expressway' } : blank,
  )
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const { common, custom, alternative, more, ...rest } = filled
  const commonName = commonNameFor(common, custom, naming)
  const names = alternativeNamesFor(alternative, more, naming)

  const generate = async () => {
    try {
      return await act(host, 'generate-csr', { commonName, names, ...rest })
    } catch (refusal) {
      const found = refusal instanceof Refused ? refusal.problem.errors : []
      setErrors(new Map(found.map(({ field, message }) => [field, message])))
      throw refusal
    }
  }
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }))
  return { filled, fill, commonName, names, errors, generate }
}
