import * as v from 'valibot'
import { type Launch, tokenSchema } from './cmi5-launch'

const VERSION = '1.0.3'

/** What the store of a platform answered, where that was no answer to what was asked. */
export class NotTaken extends Error {}

/** The store of learning records that a cmi5 platform names: statements go in, documents go in and out. */
export type RecordStore = {
  /** Throws `NotTaken`, or whatever keeps this page from reaching it. `isLast` outlives the page. */
  readonly send: (statement: object, isLast?: boolean) => Promise<void>
  /** The document of that name; null where there is none. */
  readonly state: (name: string) => Promise<unknown>
  readonly setState: (name: string, document: object, isLast?: boolean) => Promise<void>
  /** How the learner likes things, which has to be asked for, and of which the lab has use for nothing. */
  readonly preferences: () => Promise<void>
}

/** Fetches the token, which can be had once, and gives the store that it opens. */
export async function openRecordStore(launch: Launch): Promise<RecordStore> {
  const answer = await fetch(launch.fetch, { method: 'POST' })
  const read = v.safeParse(tokenSchema, await answer.json().catch(() => null))
  if (!answer.ok || !read.success)
    throw new NotTaken('the platform gave no leave to report: it does so once, when it opens the exercise')
  const authorization = `Basic ${read.output['auth-token']}`
  const below = `${launch.endpoint.replace(/\/$/, '')}/`

  async function ask(path: string, question: Readonly<Record<string, string>>, init: RequestInit) {
    const response = await fetch(`${below}${path}?${new URLSearchParams(question)}`, {
      ...init,
      headers: { authorization, 'x-experience-api-version': VERSION, 'content-type': 'application/json' },
    })
    if (!response.ok && response.status !== 404)
      throw new NotTaken(`its store of records answered ${response.status}`)
    return response
  }

  const agent = JSON.stringify({ objectType: 'Agent', ...launch.actor })
  const ofActivity = { activityId: launch.activityId, agent, registration: launch.registration }
  const stateAt = (stateId: string) => ({ ...ofActivity, stateId })
  return {
    async send(statement, isLast = false) {
      await ask('statements', {}, { method: 'POST', body: JSON.stringify([statement]), keepalive: isLast })
    },
    async state(name) {
      const response = await ask('activities/state', stateAt(name), { method: 'GET' })
      return response.ok ? response.json() : null
    },
    async setState(name, document, isLast = false) {
      const body = JSON.stringify(document)
      await ask('activities/state', stateAt(name), { method: 'PUT', body, keepalive: isLast })
    },
    async preferences() {
      await ask('agents/profile', { agent, profileId: 'cmi5LearnerPreferences' }, { method: 'GET' })
    },
  }
}
