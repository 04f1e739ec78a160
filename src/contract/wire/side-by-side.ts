import * as v from 'valibot'

/** What one machine has in one row. */
const cellSchema = v.object({
  /** The saved value as the page shows it; dots for a password. */
  text: v.string(),
  /** What acts instead of it until a restart or an activation, in words; null where it is in force. */
  notInForce: v.nullable(v.string()),
  /** Whether it is not what the primary of the machine gives. */
  hasDrifted: v.boolean(),
  /** The page of the console where it is, and the field there; null where it is no single one. */
  path: v.string(),
  field: v.nullable(v.string()),
})

/** Answer of `GET api/lab/side-by-side?page=…&host=…&host=…`: one page of the console of several machines. */
export const sideBySideSchema = v.object({
  /** The place of the page in the menu. */
  path: v.string(),
  title: v.string(),
  kind: v.picklist(['form', 'list']),
  /** Who was asked, and why somebody did not answer. */
  machines: v.array(v.object({ host: v.string(), silent: v.nullable(v.string()) })),
  /** The sections of a form, or the items of a list by name. */
  groups: v.array(
    v.object({
      title: v.string(),
      rows: v.array(
        v.object({
          /** The key of the field; blank for the row that says whether the item is there. */
          key: v.string(),
          label: v.string(),
          /** Whose it is: set on every peer by itself (†), of one machine, or given by the primary. */
          scope: v.picklist(['peer', 'machine', 'cluster']),
          differs: v.boolean(),
          /** Whether one of the cells has drifted, or is not in force. */
          hasDrifted: v.boolean(),
          /** Of each machine that answered, in their order; null where it does not show the field, or lacks the item. */
          cells: v.array(v.nullable(cellSchema)),
        }),
      ),
    }),
  ),
})
export type SideBySide = v.InferOutput<typeof sideBySideSchema>
