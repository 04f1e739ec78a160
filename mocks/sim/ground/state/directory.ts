/** Somebody whom the directory knows, and the groups that they belong to. */
export type DirectoryAccount = { name: string; password: string; groups: string[] }

/** A directory as the Expressways meet it: one LDAP server of the world. */
export type Directory = {
  name: string
  address: string
  port: number
  /** The key of the authority that has signed its certificate. */
  authorityKeyId: string
  accounts: DirectoryAccount[]
}
