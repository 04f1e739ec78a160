import type { FieldDefinition } from '#contract/settings/field'
import { isSecret } from '#contract/settings/validate'
import type { SideBySide } from '#contract/wire/side-by-side'
import { type Compared, differenceIn } from './compare'

/** Rows that stand together: a section of a form, or an item of a list. */
export type Group = SideBySide['groups'][number]
export type Row = Group['rows'][number]

/** A cell before it is compared: what is seen of it, and what it is compared by, which of a password nobody sees. */
export type Seen = Omit<NonNullable<Row['cells'][number]>, 'hasDrifted'> & { readonly by: string }

const SECRET = '••••••'

/** A password is never served: that there is one has to do. */
export function shownAs(field: FieldDefinition, value: string): string {
  return isSecret(field) && value !== '' ? SECRET : value
}

/** A row of these cells, null where a machine does not show the field, with what is not the same in them. */
export function rowOf(
  compared: Compared,
  { key, label, scope }: Pick<Row, 'key' | 'label' | 'scope'>,
  seen: readonly (Seen | null)[],
): Row {
  const values = seen.map((one) => one?.by ?? null)
  const { differs, drifted } = differenceIn(compared, scope, values)
  const cells = seen.map((one, at) => {
    if (one === null) return null
    const { by: _, ...shown } = one
    return { ...shown, hasDrifted: drifted[at] === true }
  })
  const isInForce = cells.every((one) => one === null || one.notInForce === null)
  return { key, label, scope, differs, hasDrifted: drifted.includes(true) || !isInForce, cells }
}
