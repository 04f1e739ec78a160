import * as v from 'valibot'
import { sentFileSchema } from './file'

/** What a path of certificates is judged by, beside names, key ids and days. */
const pathFactsSchema = v.object({
  /** Subject and issuer in the form in which authorities compare names: equal for names that count as one. */
  subjectId: v.string(),
  issuerId: v.string(),
  /** False where the subject's key id stands in no extension and was reckoned from the key: it binds nobody then. */
  statesSubjectKeyId: v.boolean(),
  /** What the certificate says of the key, and of the certificate, of its authority. Empty where it does not say. */
  authorityKeyId: v.string(),
  authoritySerialNumber: v.string(),
  /** Basic constraints; null where there are none. */
  constraints: v.nullable(v.object({ isAuthority: v.boolean(), pathLength: v.nullable(v.number()) })),
  /** Key usage and extended key usage, in the words of a page; null where they restrict nothing. */
  keyUsage: v.nullable(v.array(v.string())),
  purposes: v.nullable(v.array(v.string())),
  /** Critical extensions that say something nobody here understands. */
  unknownCritical: v.array(v.string()),
  /** Certificates of the first version have no extensions, and so no basic constraints. */
  isFirstVersion: v.boolean(),
})

/**
 * What is known of a certificate without reading its PEM text again. The shell decodes, because WebCrypto answers
 * later; the core only compares. Key ids and serial numbers are lower-case hexadecimal, times milliseconds since 1970.
 */
export const certificateFactsSchema = v.object({
  subject: v.string(),
  commonName: v.string(),
  /** DNS names and IP addresses of the subject alternative name. */
  names: v.array(v.string()),
  issuer: v.string(),
  serialNumber: v.string(),
  notBefore: v.number(),
  notAfter: v.number(),
  isAuthority: v.boolean(),
  /** Identifies the subject's key to whatever it has signed. */
  subjectKeyId: v.string(),
  /** Identifies the key that signed this; its own for a self-signed certificate. */
  authorityKeyId: v.string(),
  /** Fingerprint of the public key, by which a certificate and a private key are told to belong together. */
  publicKeyId: v.string(),
  publicKey: v.string(),
  signatureAlgorithm: v.string(),
  usages: v.array(v.string()),
  /** SHA-256 of the whole certificate. */
  fingerprint: v.string(),
  /** Missing in what was read before whole paths were judged: nothing is held against such a certificate. */
  path: v.optional(pathFactsSchema),
})
export type CertificateFacts = v.InferOutput<typeof certificateFactsSchema>

export const certificateSchema = v.object({ pem: v.string(), facts: certificateFactsSchema })
export type Certificate = v.InferOutput<typeof certificateSchema>

/** A certificate signing request. Its private key never leaves the machine and is not kept: only that it fits counts. */
export const certificateRequestSchema = v.object({
  pem: v.string(),
  facts: v.object({
    subject: v.string(),
    commonName: v.string(),
    names: v.array(v.string()),
    publicKeyId: v.string(),
    publicKey: v.string(),
    signatureAlgorithm: v.string(),
  }),
})
export type CertificateRequest = v.InferOutput<typeof certificateRequestSchema>

export const revocationListSchema = v.object({
  pem: v.string(),
  facts: v.object({
    issuer: v.string(),
    /** The key that signed the list. Empty when the list does not say. */
    authorityKeyId: v.string(),
    thisUpdate: v.number(),
    nextUpdate: v.nullable(v.number()),
    serialNumbers: v.array(v.string()),
    fingerprint: v.string(),
    /** The issuer as names are compared. Missing in older lists, whose end and signature nobody looked at. */
    issuerId: v.optional(v.string()),
  }),
  /** It came in an uploaded file, and goes when the next one is uploaded. */
  isUploaded: v.optional(v.literal(true)),
})
export type RevocationList = v.InferOutput<typeof revocationListSchema>

/**
 * Whether a certificate or list, named by its fingerprint, was signed with a key. The shell finds it out, as WebCrypto
 * answers later, and for those pairs only in which the names agree.
 */
export const signatureSchema = v.object({ of: v.string(), key: v.string(), holds: v.boolean() })
export type Signature = v.InferOutput<typeof signatureSchema>

/** What can be changed about the certificates of one Expressway. Never copied to another (PSI-21). */
export const certificateChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('generate-request'), request: certificateRequestSchema }),
  v.object({ kind: v.literal('discard-request') }),
  v.object({
    kind: v.literal('upload-server'),
    certificate: certificateSchema,
    /** The certificates of authorities that came in the same file, which are shown along with it. */
    chain: v.optional(v.array(certificateSchema)),
    /** `publicKeyId` of the uploaded private key; null when none was uploaded. */
    keyId: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('reset-server') }),
  v.object({ kind: v.literal('append-authorities'), certificates: v.array(certificateSchema) }),
  v.object({ kind: v.literal('delete-authorities'), fingerprints: v.array(v.string()) }),
  v.object({ kind: v.literal('reset-authorities') }),
  /** One list, which took the place of an earlier one of the same authority: how older logs have it. */
  v.object({ kind: v.literal('upload-revocation-list'), list: revocationListSchema }),
  /** All lists of a file, which takes the place of the file before it. */
  v.object({ kind: v.literal('upload-revocation-lists'), lists: v.array(revocationListSchema) }),
  v.object({ kind: v.literal('update-revocation-lists') }),
  v.object({ kind: v.literal('remove-revocation-lists') }),
])
export type CertificateChange = v.InferOutput<typeof certificateChangeSchema>

const noteSchema = v.object({ text: v.string(), guide: v.array(v.string()) })

/** `GET status/server-certificate`. */
export const serverCertificateSchema = v.object({
  certificate: v.nullable(certificateSchema),
  /** The certificates of authorities that are shown along with it. */
  chain: v.array(certificateSchema),
  /** The loaded certificate is presented to peers only after a restart. */
  restartNeeded: v.boolean(),
  request: v.nullable(certificateRequestSchema),
  /** What is not as recommended, or not valid now (PRE-17). */
  notes: v.array(noteSchema),
  /** The names that a request is made of. Empty where they are not set. */
  naming: v.object({ expressway: v.string(), cluster: v.string(), peers: v.array(v.string()) }),
})
export type ServerCertificate = v.InferOutput<typeof serverCertificateSchema>

/** `GET status/trusted-ca-certificate`. */
export const trustedCertificatesSchema = v.object({
  rows: v.array(
    v.object({
      pem: v.string(),
      facts: certificateFactsSchema,
      validity: v.picklist(['Valid', 'Expired', 'Not valid yet']),
    }),
  ),
  notes: v.array(noteSchema),
})
export type TrustedCertificates = v.InferOutput<typeof trustedCertificatesSchema>

/** `GET status/crl-management`. */
export const revocationListsSchema = v.object({
  rows: v.array(revocationListSchema),
  /** The last automatic update: when, and what could not be had. */
  automaticUpdate: v.object({ at: v.nullable(v.number()), failures: v.array(v.string()) }),
  notes: v.array(noteSchema),
})
export type RevocationLists = v.InferOutput<typeof revocationListsSchema>

/** Larger files are no certificates: a list of every public authority is a quarter of this. */
export const CERTIFICATE_BYTES_MAX = 1_000_000

/** Said where a file for the list of trusted authorities is missing, or holds something else. */
export const CHOOSE_AUTHORITIES = 'Choose a file of CA certificates.'
/** Revocation lists grow with what was revoked. */
export const REVOCATION_BYTES_MAX = 2_500_000

export const keyBits = [2048, 4096] as const
export const digests = ['SHA-256', 'SHA-384', 'SHA-512'] as const

const short = (length: number) => v.optional(v.pipe(v.string(), v.maxLength(length)), '')

/** Body of `actions/generate-csr`. */
export const requestFormSchema = v.strictObject({
  commonName: v.pipe(v.string(), v.maxLength(255)),
  names: v.optional(v.pipe(v.array(v.string()), v.maxLength(100)), []),
  keyBits: v.optional(v.picklist(keyBits), 2048),
  digest: v.optional(v.picklist(digests), 'SHA-256'),
  country: short(2),
  province: short(128),
  locality: short(128),
  organization: short(64),
  organizationalUnit: short(64),
})
export type RequestForm = v.InferOutput<typeof requestFormSchema>

/** Bodies of the actions on certificates; `actionBodies` takes them in. */
export const certificateActionBodies = {
  'generate-csr': requestFormSchema,
  'discard-csr': v.strictObject({}),
  'upload-server-certificate': v.strictObject({
    certificate: sentFileSchema,
    privateKey: v.optional(v.nullable(sentFileSchema), null),
  }),
  'reset-server-certificate': v.strictObject({}),
  'append-ca-certificate': v.strictObject({ file: sentFileSchema }),
  /** `ids` are fingerprints. */
  'delete-ca-certificates': v.strictObject({ ids: v.array(v.string()) }),
  'reset-ca-certificates': v.strictObject({}),
  'upload-crl': v.strictObject({ file: sentFileSchema }),
  'update-crls': v.strictObject({}),
  'remove-crls': v.strictObject({}),
} as const

/** The certification authorities of the lab: the one that the Expressways trust, and one that nobody trusts. */
export const authorityIds = ['lab', 'other'] as const
export const authorityValidities = ['current', 'expired', 'not-yet'] as const

/** Answer of `GET api/lab/authority`. */
export const authoritiesSchema = v.object({
  authorities: v.array(
    v.object({
      id: v.picklist(authorityIds),
      title: v.string(),
      pem: v.string(),
      facts: certificateFactsSchema,
    }),
  ),
})

/** Body of `POST api/lab/authority/sign`. Names given here are signed instead of those that the request asks for. */
export const signingSchema = v.strictObject({
  csr: v.string(),
  authority: v.optional(v.picklist(authorityIds), 'lab'),
  validity: v.optional(v.picklist(authorityValidities), 'current'),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)), 730),
  commonName: v.optional(v.pipe(v.string(), v.maxLength(255))),
  names: v.optional(v.pipe(v.array(v.string()), v.maxLength(100))),
})
export type Signing = v.InferInput<typeof signingSchema>

/** Body of `POST api/lab/authority/revoke`: a list of what the authority no longer stands for. */
export const revokingSchema = v.strictObject({
  serialNumbers: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(1000)),
  authority: v.optional(v.picklist(authorityIds), 'lab'),
})
export type Revoking = v.InferInput<typeof revokingSchema>

/** Answer of both: a file for the operator's disk. */
export const authorityFileSchema = v.object({ fileName: v.string(), pem: v.string() })

/** A revocation list is published as well, at the address that Expressways can download it from. */
export const revokedSchema = v.object({ ...authorityFileSchema.entries, address: v.string() })

/** Where the list of an authority is published. */
export const publishedAt = (authority: (typeof authorityIds)[number]) =>
  `http://crl.example.com/${authority}.crl`
