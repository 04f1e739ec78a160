import type { Access } from '#contract/wire/topics'
import type { AccessLevel } from '../../ground/state/users'

/** The access levels that may do what needs that access. */
const permitted: Record<Access, readonly AccessLevel[]> = {
  auditor: ['Auditor', 'Read-only', 'Read-write'],
  reader: ['Read-only', 'Read-write'],
  writer: ['Read-write'],
}

/** Somebody whom an Expressway knows, by whatever door they came. */
export type Known = { readonly user: string; readonly access: AccessLevel }

/** Why somebody may not do what needs that access; nothing where they may. The console and every interface ask here. */
export function accessRefusal({ user, access }: Known, needed: Access): string | undefined {
  return permitted[needed].includes(access)
    ? undefined
    : `The access level of ${user} is ${access}, which does not permit this.`
}
