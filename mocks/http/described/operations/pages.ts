import * as v from 'valibot'
import { listDefinitions } from '#contract/lists/catalogue'
import { menuTrail } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import { formFieldsOf } from '#contract/settings/validate'
import {
  type ActionName,
  actionBodies,
  actionDoneSchema,
  backupFileSchema,
  restartingSchema,
} from '#contract/wire/actions'
import * as wire from '#contract/wire/settings'
import { exampleOf, valuesSchemaOf } from '../field-schema'
import type { Operation } from '../operation'
import { atMachine } from './at-machine'

const settings = atMachine('Settings', [])
const lists = atMachine('Lists', [])
const actions = atMachine('Actions', ['what-if'])

const placeOf = (path: string) =>
  menuTrail(path)
    .map(({ label }) => label)
    .join(' > ')

/** Every form of the console: its fields are those of the page. */
export const settingsOperations: readonly Operation[] = settingsPages.flatMap((page) => {
  const values = valuesSchemaOf(formFieldsOf(page))
  const path = `{host}/settings/${page.id}`
  const place = placeOf(page.path)
  return [
    settings.read(path, `Read ${place}`, v.object({ ...wire.settingsPageSchema.entries, values }), {
      headers: ['page', 'moment'],
      hasRevision: true,
    }),
    settings.change(
      'PUT',
      path,
      `Save ${place}: what is not named keeps its value`,
      v.strictObject({ values }),
      v.object({ ...wire.settingsSavedSchema.entries, values }),
      {
        headers: ['revision', 'what-if'],
        hasRevision: true,
        problems: ['changed-meanwhile'],
        example: { values: exampleOf(page) },
      },
    ),
  ]
})

/** Every list of the console, and its items. */
export const listOperations: readonly Operation[] = listDefinitions.flatMap((list) => {
  const values = valuesSchemaOf(formFieldsOf(list))
  const items = v.array(v.object({ ...wire.listSchema.entries.items.item.entries, values }))
  const changed = v.object({ ...wire.listChangedSchema.entries, items })
  const item = v.strictObject({ values })
  const path = `{host}/lists/${list.id}`
  const place = placeOf(list.path)
  const more = { headers: ['what-if'] as const }
  const example = { values: exampleOf(list) }
  return [
    lists.read(path, `Read ${place}`, v.object({ ...wire.listSchema.entries, items }), {
      headers: ['page', 'moment'],
    }),
    lists.change('POST', path, `Add a ${list.itemName}`, item, changed, { ...more, example }),
    lists.change('PUT', `${path}/{id}`, `Save a ${list.itemName}`, item, changed, { ...more, example }),
    lists.change('PATCH', path, `Switch items of ${place}`, wire.listSwitchSchema, changed, more),
    lists.change('DELETE', path, `Delete items of ${place}`, wire.listDeleteSchema, changed, more),
  ]
})

const isAction = (name: string): name is ActionName => Object.hasOwn(actionBodies, name)

/** Actions that are answered with something else than how many things were changed. */
const answers: Partial<Record<ActionName, { readonly answer: v.GenericSchema; readonly status?: number }>> = {
  restart: { answer: restartingSchema, status: 202 },
  reboot: { answer: restartingSchema, status: 202 },
  shutdown: { answer: restartingSchema, status: 202 },
  'reset-system': { answer: restartingSchema, status: 202 },
  'restore-backup': { answer: restartingSchema, status: 202 },
  'create-backup': { answer: backupFileSchema },
  'create-snapshot': { answer: backupFileSchema },
  'download-diagnostic-log': { answer: backupFileSchema },
}

const wordsOf = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`

/** Everything that is done to a machine and is not a save. */
export const actionOperations: readonly Operation[] = Object.keys(actionBodies)
  .filter(isAction)
  .map((action) => {
    const { answer = actionDoneSchema, status = 200 } = answers[action] ?? {}
    return actions.change('POST', `{host}/actions/${action}`, wordsOf(action), actionBodies[action], answer, {
      status,
    })
  })
