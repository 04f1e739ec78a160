import { queryOptions } from '@tanstack/react-query'
import type * as v from 'valibot'
import type { SwitchState } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import {
  type ActionName,
  type actionBodies,
  actionDoneSchema,
  backupFileSchema,
  restartingSchema,
} from '#contract/wire/actions'
import { sessionSchema, signInPageSchema } from '#contract/wire/session'
import {
  listChangedSchema,
  listSchema,
  settingsPageSchema,
  settingsSavedSchema,
} from '#contract/wire/settings'
import { frameSchema } from '#contract/wire/status'
import { topics } from '#contract/wire/topics'
import { call } from './client'
import { asLook } from './looks'

/** Status pages refresh themselves this often. */
export const REFRESH_MS = 5_000

/** What stands around the pages is asked as they are. */
const around = { 'sign-in': { answer: signInPageSchema }, frame: { answer: frameSchema } }
const allTopics = { ...topics, ...around }

export type Topic = keyof typeof allTopics

const byName: ReadonlyMap<string, { readonly answer: v.GenericSchema }> = new Map(Object.entries(allTopics))

/** The shape of what a topic answers. A topic that nobody has written down is a bug. */
export function topicSchema(name: string): v.GenericSchema {
  const topic = byName.get(name)
  if (!topic) throw new Error(`There is no topic ${name}.`)
  return topic.answer
}

/** Where an Expressway is asked for something, below `{base}api/`. */
export const at = (host: string, rest: string) => `${encodeURIComponent(host)}/${rest}`

/** What a page of the console reads. The first read of a page that was opened is the look at it. */
function read<S extends v.GenericSchema>(host: string, rest: string, answer: S, signal: AbortSignal) {
  const path = at(host, rest)
  return asLook(host, rest, (headers) => call({ path, answer, headers })) ?? call({ path, answer, signal })
}

/** One topic of one Expressway. Pass `refetchInterval: REFRESH_MS` where the page refreshes itself. */
export function statusQuery<T extends Topic>(host: string, topic: T) {
  return queryOptions({
    queryKey: ['console', host, 'status', topic],
    queryFn: ({ signal }): Promise<v.InferOutput<(typeof allTopics)[T]['answer']>> =>
      read(host, `status/${topic}`, allTopics[topic].answer, signal),
  })
}

/** Where a machine answers that may be back at another address: the host it had, else the one it moves to (ADR-04). */
export function answeringHostQuery(host: string, movesTo: string | null) {
  return queryOptions({
    queryKey: ['answering-host', host, movesTo],
    queryFn: async ({ signal }) => {
      const answers = (name: string) =>
        call({ path: at(name, 'status/sign-in'), answer: signInPageSchema, signal }).then(() => name)
      if (movesTo === null) return answers(host)
      return answers(host).catch(() => answers(movesTo))
    },
  })
}

export function signIn(host: string, body: { username: string; password: string }) {
  return call({ path: at(host, 'session'), method: 'POST', body, answer: sessionSchema })
}

export function signOut(host: string) {
  return call({ path: at(host, 'session'), method: 'DELETE', answer: actionDoneSchema })
}

/** The saved values of a settings page. Stale on purpose until reloaded: no refetch by itself. */
export function settingsQuery(host: string, page: string) {
  return queryOptions({
    queryKey: ['console', host, 'settings', page],
    queryFn: ({ signal }) => read(host, `settings/${page}`, settingsPageSchema, signal),
  })
}

/** The change that a save of a page is, as read at `revision`; `null` overwrites what changed meanwhile. */
export const settingsSave = (host: string, page: string, revision: number | null, values: PageValues) =>
  ({
    path: at(host, `settings/${page}`),
    method: 'PUT',
    body: { values },
    ifMatch: revision === null ? '*' : `"${revision}"`,
    answer: settingsSavedSchema,
  }) as const

/** Saves a page. */
export const saveSettings = (...save: Parameters<typeof settingsSave>) => call(settingsSave(...save))

export function listQuery(host: string, list: string) {
  return queryOptions({
    queryKey: ['console', host, 'lists', list],
    queryFn: ({ signal }) => read(host, `lists/${list}`, listSchema, signal),
  })
}

/** Creates an item, or changes the one with `id`; gives the list afterwards. */
export function saveItem(host: string, list: string, id: string | null, values: PageValues) {
  return call({
    path: at(host, id === null ? `lists/${list}` : `lists/${list}/${encodeURIComponent(id)}`),
    method: id === null ? 'POST' : 'PUT',
    body: { values },
    answer: listChangedSchema,
  })
}

/** Enables or disables items of a list; gives the list afterwards. */
export function switchItems(host: string, list: string, ids: readonly string[], state: SwitchState) {
  return call({
    path: at(host, `lists/${list}`),
    method: 'PATCH',
    body: { ids, state },
    answer: listChangedSchema,
  })
}

export function deleteItems(host: string, list: string, ids: readonly string[]) {
  return call({ path: at(host, `lists/${list}`), method: 'DELETE', body: { ids }, answer: listChangedSchema })
}

const answers = {
  'acknowledge-alarms': actionDoneSchema,
  'disconnect-calls': actionDoneSchema,
  'unregister-devices': actionDoneSchema,
  'add-option-key': actionDoneSchema,
  'delete-option-keys': actionDoneSchema,
  restart: restartingSchema,
  reboot: restartingSchema,
  shutdown: restartingSchema,
  'restart-b2bua-service': actionDoneSchema,
  'reset-system': restartingSchema,
  'terminate-sessions': actionDoneSchema,
  'unblock-addresses': actionDoneSchema,
  'activate-firewall-rules': actionDoneSchema,
  'accept-firewall-rules': actionDoneSchema,
  'roll-back-firewall-rules': actionDoneSchema,
  'revert-firewall-rules': actionDoneSchema,
  'select-services': actionDoneSchema,
  'create-snapshot': backupFileSchema,
  'start-diagnostic-log': actionDoneSchema,
  'mark-diagnostic-log': actionDoneSchema,
  'stop-diagnostic-log': actionDoneSchema,
  'download-diagnostic-log': backupFileSchema,
  'create-backup': backupFileSchema,
  'restore-backup': restartingSchema,
  'upload-image': actionDoneSchema,
  'continue-upgrade': actionDoneSchema,
  'discard-image': actionDoneSchema,
  'flush-dns-cache': actionDoneSchema,
  'generate-csr': actionDoneSchema,
  'discard-csr': actionDoneSchema,
  'upload-server-certificate': actionDoneSchema,
  'reset-server-certificate': actionDoneSchema,
  'append-ca-certificate': actionDoneSchema,
  'delete-ca-certificates': actionDoneSchema,
  'reset-ca-certificates': actionDoneSchema,
  'upload-crl': actionDoneSchema,
  'update-crls': actionDoneSchema,
  'remove-crls': actionDoneSchema,
} as const satisfies Record<ActionName, v.GenericSchema>

type Body<A extends ActionName> = v.InferInput<(typeof actionBodies)[A]>

/** The change that an action is: `deed(host, 'restart', {})`. */
export const deed = <A extends ActionName>(host: string, action: A, body: Body<A>) =>
  ({ path: at(host, `actions/${action}`), method: 'POST', body, answer: answers[action] }) as const

/** Does something on an Expressway. */
export function act<A extends ActionName>(
  host: string,
  action: A,
  body: Body<A>,
): Promise<v.InferOutput<(typeof answers)[A]>> {
  return call(deed(host, action, body))
}
