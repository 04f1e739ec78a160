import * as v from 'valibot'
import { create } from 'zustand'
import { type ProblemType, problemTypes, problemUrn } from '#contract/problem'
import { ANSWERED_BY } from '#contract/wire/headers'
import { type Run, runSchema } from '#contract/wire/procedures'
import { base } from '../util/place'

/** A request of the page, by what is asked of whom. */
export type Asking = {
  readonly request: Request
  readonly isRead: boolean
  /** Below `{base}api/`, without its question: `expe1.example.com/status/alarms`. */
  readonly path: string
  /** The host of the machine that is asked; null where the lab itself is, or what is around the machines. */
  readonly machine: string | null
}

/** Asks the machines, and gives their answer. */
export type Next = (request: Request) => Promise<Response>

/** Answers in the place of the machines, which it may ask. */
export type Interposed = (asking: Asking, next: Next) => Promise<Response>

/** What stands around every page, and is never held up or changed: the lab itself goes on. */
const AROUND: ReadonlySet<string> = new Set(['lab/world', 'lab/run', 'lab/events', 'lab/storage'])

/** What a path of the API can begin with that is no machine with a console. */
const NO_MACHINE: ReadonlySet<string> = new Set(['lab', 'tms', 'endpoints', 'openapi.json'])

/** Which machine a path is about; null for none. What no address can be is taken as it stands. */
export function machineOf(path: string): string | null {
  const [first = ''] = path.split('/')
  if (NO_MACHINE.has(first)) return null
  try {
    return decodeURIComponent(first)
  } catch {
    return first
  }
}

/** Whether an exam is under way, as it was last asked; undefined before that, and where the answer cannot be read. */
export const useExamStore = create<{ readonly isExam: boolean | undefined }>()(() => ({ isExam: undefined }))

let question: Promise<boolean | undefined> | undefined

/** Whether an exam is under way, by the answer to `lab/run`. What cannot be read may be one. Many may ask at once. */
export async function isExam(ask: typeof fetch = window.fetch): Promise<boolean> {
  question ??= askedOf(ask).finally(() => {
    question = undefined
  })
  return (await question) !== false
}

async function askedOf(ask: typeof fetch): Promise<boolean | undefined> {
  const answer = await ask(`${base}api/lab/run`).then(readRun, () => undefined)
  useExamStore.setState({ isExam: answer })
  return answer
}

async function readRun(response: Response): Promise<boolean | undefined> {
  if (!response.ok) return undefined
  const run = v.safeParse(runSchema, await response.json().catch(() => undefined))
  return run.success ? isExamIn(run.output) : undefined
}

/** Whether a run is an exam that is under way: nothing of it is told. */
export const isExamIn = (run: Run): boolean => run?.tells === 'nothing'

/**
 * Has something stand between this page and its machines. While an exam is under way, or may be, it is passed over: an
 * exam shows what is so.
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
    // As from a machine: who has gone meanwhile is answered nothing, whatever stands here.
    request.signal.throwIfAborted()
    return by({ request, path, machine: machineOf(path), isRead: request.method === 'GET' }, before)
  }
}

/** Waits so long, unless nobody waits for it any more. */
export function passed(waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const leave = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave)
      resolve()
    }, waitMs)
    signal.addEventListener('abort', leave, { once: true })
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
