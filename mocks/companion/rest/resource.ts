import { type FieldId, fieldIdOf } from '#contract/settings/catalogue'
import type { PageValues } from '#contract/settings/field'
import type { Command } from '../../sim/ground/index'
import type { Asked } from '../http/on-machine'
import { type Body, type No, settingsBehind, shown, valuesIn } from './fields'

/** What comes of a write: commands in that order, or why there are none. */
export type Write = { readonly commands: readonly Command[]; readonly message?: string } | No

/** One path of the provisioning interface and what can be done there. */
export type Resource = {
  readonly path: string
  readonly GET?: (asked: Asked) => unknown
  readonly PUT?: (asked: Asked, body: Body) => Write
  readonly POST?: (asked: Asked, body: Body) => Write
  readonly DELETE?: (asked: Asked, body: Body) => Write
  /** What POST answers where it makes something: 201 for some, 200 for the rest. */
  readonly created?: number
}

/** Success, in the words of the interface (interface facts, 3.1). */
export const SUCCESS = 'The operation was successful'

type SettingsResource = {
  readonly path: string
  readonly page: string
  /** The field of the page behind each name. */
  readonly fields: Readonly<Record<string, FieldId>>
  readonly message?: string
}

/** A resource that is some fields of a settings page. */
export function settingsResource({ path, page, fields: ids, message }: SettingsResource): Resource {
  const fields = settingsBehind(ids)
  return {
    path,
    GET: ({ reads }) => shown(fields, ({ key }) => reads.setting(fieldIdOf(page, key))),
    PUT: (asked, body) => {
      const found = valuesIn(body, fields)
      if ('no' in found) return found
      return { commands: [saved(asked, page, found.values)], ...(message !== undefined && { message }) }
    },
  }
}

/** Saves fields of a page. */
export const saved = ({ expressway, by }: Asked, page: string, values: PageValues): Command => ({
  type: 'save-settings',
  expressway: expressway.id,
  page,
  values,
  revision: null,
  by,
})
