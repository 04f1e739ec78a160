import * as v from 'valibot'
import { type ProblemType, problemTypes, problemUrn } from '#contract/problem'
import { ANSWERED_BY } from '#contract/wire/headers'
import { base } from '../util/place'

/** A request of the page, by what is asked of whom. */
export type Asking = {
  readonly request: Request
  readonly isRead: boolean
  /** Below `{base}api/`, without its question: `expe1.example.com/status/alarms`. */
  readonly path: string
}

/** Asks the machines, and gives their answer. */
export type Next = (request: Request) => Promise<Response>

/** Answers in the place of the machines, which it may ask. */
export type Interposed = (asking: Asking, next: Next) => Promise<Response>

/** What stands around every page, and is never held up or changed: the lab itself goes on. */
const AROUND: ReadonlySet<string> = new Set(['lab/world', 'lab/run', 'lab/events', 'lab/storage'])

const toldSchema = v.nullable(v.looseObject({ tells: v.string() }))

/** Whether an exam is under way, by the answer to `lab/run`. */
export async function isExam(ask: typeof fetch = window.fetch): Promise<boolean> {
  const answer = await ask(`${base}api/lab/run`)
  const run = v.safeParse(toldSchema, await answer.json())
  return run.success && run.output?.tells === 'nothing'
}

/**
 * Has something stand between this page and its machines. While an exam is under way it is passed over: an exam shows
 * what is so.
 */
export function interpose(by: Interposed): void {
  const api = new URL(`${base}api/`, location.href).href
  const before = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    if (!url.href.startsWith(api)) return before(input, init)
    const request = new Request(input, init)
    const path = url.href.slice(api.length).split(/[?#]/)[0] ?? ''
    if (AROUND.has(path) || (await isExam(before))) return before(request)
    return by({ request, path, isRead: request.method === 'GET' }, before)
  }
}

/** Waits so long, unless nobody waits for it any more. */
export function passed(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, waitMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/** A refusal as a machine would send it. */
export function refusalAs(
  type: ProblemType,
  detail: string,
  more: {
    readonly errors?: readonly unknown[]
    readonly title?: string
    readonly browserError?: string
  } = {},
): Response {
  const body = { type: problemUrn(type), ...problemTypes[type], detail, errors: [], guide: [], ...more }
  return new Response(JSON.stringify(body), {
    status: problemTypes[type].status,
    headers: { 'content-type': 'application/problem+json', [ANSWERED_BY]: 'sixpeer' },
  })
}
