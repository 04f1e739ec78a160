/** Somebody whom the directory knows, and the groups that they belong to. */
export type DirectoryAccount = { name: string; password: string; groups: string[] }

/** A directory as the Expressways meet it: one LDAP server of the world. */
export type Directory = {
  name: string
  address: string
  port: number
  /** What the authority that has signed its certificate calls its own key. Whoever likes can call another key so. */
  authorityKeyId: string
  /** That key itself, as `publicKeyId` of a certificate; absent in worlds that were stored without it. */
  authorityPublicKeyId?: string
  accounts: DirectoryAccount[]
}
