/** The metadata of a cluster as a file of it says: whose it is, and the serial numbers that it was made from. */
export type SamlMetadata = {
  cluster: string
  serialNumbers: string[]
  /** A function of the serial numbers alone: whoever has the same has the same metadata (REP-18). */
  fingerprint: string
}

/** Where people sign in who come in by mobile and remote access with single sign-on. */
export type IdentityProvider = {
  name: string
  /** What it was given last, and when. */
  metadata: SamlMetadata & { importedAt: number }
}
