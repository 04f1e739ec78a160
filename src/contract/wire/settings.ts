import * as v from 'valibot'
import { rowStates, switchStates } from '../lists/list'
import { clusteringStatusSchema } from './status'

const valuesSchema = v.record(v.string(), v.union([v.string(), v.number()]))

/** Hints that stop nothing. */
const notesSchema = v.array(v.object({ text: v.string(), guide: v.array(v.string()) }))

/** Answer of `GET api/{host}/settings/{page}`; the header `ETag` carries the revision. */
export const settingsPageSchema = v.object({
  page: v.string(),
  revision: v.number(),
  values: valuesSchema,
  /** Keys of the fields that cannot be edited here, because they come from the primary (ADD-05). */
  readOnly: v.array(v.string()),
  /** Who may edit them; absent where nothing is read-only. `host` is what one types in a browser. */
  primary: v.optional(v.object({ name: v.string(), host: v.string() })),
  /** What is odd about the saved values; after a save, the hints that did not stop it. */
  notes: notesSchema,
})

export type SettingsPageAnswer = v.InferOutput<typeof settingsPageSchema>

/**
 * Body of `PUT api/{host}/settings/{page}`, sent with `If-Match`; unnamed fields keep their value.
 * `If-Match: *` overwrites what changed meanwhile.
 */
export const settingsChangeSchema = v.strictObject({ values: valuesSchema })

/** Answer of a settings `PUT`. */
export const settingsSavedSchema = v.object({
  ...settingsPageSchema.entries,
  /** Clustering only: the words beside the rows at the moment of the save (CRE-46, ADD-39). */
  clustering: v.optional(clusteringStatusSchema),
})

export type SettingsSaved = v.InferOutput<typeof settingsSavedSchema>

/** `state` only in lists whose changes wait to be activated. */
const itemSchema = v.object({
  id: v.string(),
  values: valuesSchema,
  state: v.optional(v.picklist(rowStates)),
})

/** Answer of `GET api/{host}/lists/{list}`. */
export const listSchema = v.object({
  list: v.string(),
  revision: v.number(),
  items: v.array(itemSchema),
  readOnly: v.boolean(),
  primary: v.optional(v.object({ name: v.string(), host: v.string() })),
})

export type ListAnswer = v.InferOutput<typeof listSchema>

/** Answer of a `POST`, `PUT`, `PATCH` or `DELETE` of a list: the list as it is now. */
export const listChangedSchema = v.object({ ...listSchema.entries, notes: notesSchema })

/** Body of `POST api/{host}/lists/{list}` and `PUT api/{host}/lists/{list}/{id}`. */
export const listItemChangeSchema = v.strictObject({ values: valuesSchema })

/** Body of `PATCH api/{host}/lists/{list}`: what its items with these ids become. */
export const listSwitchSchema = v.strictObject({ ids: v.array(v.string()), state: v.picklist(switchStates) })

/** Body of `DELETE api/{host}/lists/{list}`. */
export const listDeleteSchema = v.strictObject({ ids: v.array(v.string()) })
