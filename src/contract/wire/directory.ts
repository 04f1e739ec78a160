import * as v from 'valibot'

/** `GET status/ldap-configuration`: whether this system gets an answer from the directory of the administrators. */
export const directoryStatusSchema = v.object({
  state: v.picklist(['Inactive', 'Active', 'Failed']),
  /** Why it failed; empty otherwise. */
  reason: v.string(),
})
export type DirectoryStatus = v.InferOutput<typeof directoryStatusSchema>
