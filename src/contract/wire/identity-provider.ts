import * as v from 'valibot'

/** The longest file of metadata that is read: six peers take a few kilobytes. */
export const METADATA_LENGTH_MAX = 65_536

/** Why a file is not read. */
export const METADATA_TOO_LONG = 'The file is too long for SAML metadata.'

/** Body of `POST api/lab/identity-provider`: the text of a file of SAML metadata. */
export const metadataImportSchema = v.strictObject({
  metadata: v.pipe(v.string(), v.maxLength(METADATA_LENGTH_MAX, METADATA_TOO_LONG)),
})

/** Answer of `GET` and `POST api/lab/identity-provider`; null in a world without one. */
export const identityProviderSchema = v.nullable(
  v.object({
    name: v.string(),
    metadata: v.object({
      cluster: v.string(),
      fingerprint: v.string(),
      serialNumbers: v.array(v.string()),
      importedAt: v.number(),
    }),
    /** The sign-ins of the minute that runs, by the Expressway through which they came. */
    signIns: v.array(
      v.object({
        host: v.string(),
        tried: v.number(),
        failed: v.number(),
        /** The lab's reason; null where none failed, and in an exam. */
        because: v.nullable(v.string()),
      }),
    ),
  }),
)
export type IdentityProvider = NonNullable<v.InferOutput<typeof identityProviderSchema>>
