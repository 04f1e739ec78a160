import { findApi } from './find-api'
import { type Account, type Platform, refusedFor, type Trouble } from './platform'
import { type Dialect, dialects } from './scorm-dialects'

/** There is no platform to be talked to; its message says why. */
export class NoPlatform extends Error {}

const TRUE = 'true'

/** Begins a visit at the platform that this page is opened by; throws `NoPlatform` where there is none, or it refuses. */
export function visitScorm(version: keyof typeof dialects, from: Window): Platform {
  const dialect: Dialect = dialects[version]
  const api = findApi(dialect.api, from)
  if (!api) throw new NoPlatform('No learning platform was found around this page.')
  const visit = new Visit(api, dialect)
  const no = visit.ask('initialize', '')
  if (no.trouble !== null) throw new NoPlatform(no.trouble)
  return visit.platform()
}

type Answer = { readonly value: string; readonly trouble: Trouble | null }

/** One visit: what was told in it is not told again while it is the same. */
class Visit {
  private readonly told = new Map<string, string>()

  constructor(
    private readonly api: object,
    private readonly dialect: Dialect,
  ) {}

  platform(): Platform {
    const { learner, mode, before, passMark, suspendDataMax } = this.dialect
    const get = (element: string) => this.ask('get', element).value
    const isForCredit = !['browse', 'review'].includes(get(mode))
    return {
      learner: get(learner),
      before: before(get),
      suspendData: get('cmi.suspend_data'),
      passMark: passMark(get),
      isForCredit,
      suspendDataMax,
      returnAddress: null,
      tell: (account) => Promise.resolve(this.tell(account)),
      leave: (account) => {
        if (isForCredit) this.tell(account)
        this.ask('terminate', '')
      },
    }
  }

  private tell(account: Account): Trouble | null {
    const troubles = this.dialect.elements(account).map(([element, value]) => this.set(element, value))
    troubles.push(this.ask('commit', '').trouble)
    return troubles.find((trouble) => trouble !== null) ?? null
  }

  private set(element: string, value: string): Trouble | null {
    if (this.told.get(element) === value) return null
    const { trouble } = this.ask('set', element, value)
    if (trouble === null) this.told.set(element, value)
    return trouble
  }

  /** Calls the platform. Whatever it does, throwing included, is an answer; to `get` no text means anything bad. */
  ask(method: keyof Dialect['methods'], ...args: readonly string[]): Answer {
    try {
      const value = this.call(method, args)
      return method === 'get' || value === TRUE
        ? { value, trouble: null }
        : { value, trouble: refusedFor(this.reason()) }
    } catch (error) {
      return { value: '', trouble: `The learning platform failed: ${wordsOf(error)}.` }
    }
  }

  private call(method: keyof Dialect['methods'], args: readonly string[]): string {
    const named = this.dialect.methods[method]
    const found: unknown = Reflect.get(this.api, named)
    if (typeof found !== 'function') throw new TypeError(`it has no ${named}`)
    const answer: unknown = Reflect.apply(found, this.api, args)
    if (typeof answer === 'string') return answer
    // Some answer `true` for 'true', and nothing for a blank.
    return typeof answer === 'boolean' || typeof answer === 'number' ? String(answer) : ''
  }

  private reason(): string {
    try {
      const code = this.call('lastError', [])
      const words = this.call('errorString', [code]).replace(/\.$/, '')
      return words === '' ? `error ${code}` : `${words} (${code})`
    } catch {
      return 'it does not say why'
    }
  }
}

/** An error of another window is none of this one's errors. */
function wordsOf(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error
  const words = isError ? error.message : error
  return typeof words === 'string' ? words.replace(/\.$/, '') : 'it does not say how'
}
