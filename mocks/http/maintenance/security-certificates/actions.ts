import type * as v from 'valibot'
import { formats, isDomainName } from '#contract/settings/formats'
import type { FieldError } from '#contract/settings/validate'
import {
  type CertificateChange,
  type certificateActionBodies,
  REVOCATION_BYTES_MAX,
  type RequestForm,
} from '#contract/wire/certificates'
import type { Command } from '../../../sim/ground/index'
import { Halted, problem } from '../../respond'
import { certificatesFromFile, fromFile, x509 } from './x509'

type Bodies = typeof certificateActionBodies
type Table = {
  readonly [A in keyof Bodies]: (
    expressway: string,
    by: string,
    body: v.InferOutput<Bodies[A]>,
  ) => Promise<Command>
}

/** The command that each action on certificates stands for; files are read on the way. */
export const certificateActions: Table = {
  'generate-csr': async (expressway, by, form) => {
    const errors = formErrors(form)
    if (errors.length > 0) {
      throw new Halted(
        problem('invalid', 'The request was not created: some values are not valid.', { errors }),
      )
    }
    const request = await (await x509()).generateRequest(form)
    return change(expressway, by, { kind: 'generate-request', request })
  },
  'discard-csr': async (expressway, by) => change(expressway, by, { kind: 'discard-request' }),
  'upload-server-certificate': async (expressway, by, body) => {
    const [certificate, ...rest] = await certificatesFromFile('certificate', body.certificate)
    const keyId =
      body.privateKey &&
      (await fromFile('privateKey', body.privateKey, (library, bytes) => library.privateKeyId(bytes)))
    const chain = rest.length > 0 ? { chain: rest } : {}
    return change(expressway, by, { kind: 'upload-server', certificate, ...chain, keyId })
  },
  'reset-server-certificate': async (expressway, by) => change(expressway, by, { kind: 'reset-server' }),
  'append-ca-certificate': async (expressway, by, { file }) => {
    const certificates = await fromFile('file', file, (library, bytes) => library.readCertificates(bytes))
    return change(expressway, by, { kind: 'append-authorities', certificates })
  },
  'delete-ca-certificates': async (expressway, by, { ids }) =>
    change(expressway, by, { kind: 'delete-authorities', fingerprints: ids }),
  'reset-ca-certificates': async (expressway, by) => change(expressway, by, { kind: 'reset-authorities' }),
  'upload-crl': async (expressway, by, { file }) => {
    const lists = await fromFile(
      'file',
      file,
      (library, bytes) => library.readRevocationLists(bytes),
      REVOCATION_BYTES_MAX,
    )
    return change(expressway, by, { kind: 'upload-revocation-lists', lists })
  },
  'update-crls': async (expressway, by) => change(expressway, by, { kind: 'update-revocation-lists' }),
  'remove-crls': async (expressway, by) => change(expressway, by, { kind: 'remove-revocation-lists' }),
}

const change = (expressway: string, by: string, what: CertificateChange): Command => ({
  type: 'change-certificates',
  expressway,
  change: what,
  by,
})

/** The texts of the subject, which are taken as typed but for what nobody could see. */
const texts = [
  'province',
  'locality',
  'organization',
  'organizationalUnit',
] as const satisfies readonly (keyof RequestForm)[]

/** A common name stands for a system and is looked up; so are the alternative names (ISO-02). */
function formErrors(form: RequestForm): FieldError[] {
  const { commonName, names, country } = form
  const bad = names.filter((name) => !isDomainName(name))
  return [
    ...(isDomainName(commonName)
      ? []
      : [{ field: 'commonName', message: 'Enter a fully qualified domain name.' }]),
    ...bad.map((name) => ({
      field: 'names',
      message: `${name.slice(0, 80) || 'A blank name'} is no domain name.`,
    })),
    ...(country === '' || /^[A-Z]{2}$/i.test(country)
      ? []
      : [{ field: 'country', message: 'Enter the two letters of the country.' }]),
    ...texts
      .filter((field) => !formats.plain.accepts(form[field]))
      .map((field) => ({ field, message: formats.plain.message })),
  ]
}
