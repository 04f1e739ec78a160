import * as v from 'valibot'
import { type Launch, type LaunchData, launchDataSchema, launchIn } from './cmi5-launch'
import { type Account, type Platform, refusedFor, type Trouble } from './platform'
import { NotTaken, openRecordStore, type RecordStore } from './record-store'
import { NOTHING_YET, type Report } from './report'
import { NoPlatform } from './scorm'
import { statement, type Verb } from './statements'
import { uuid } from './uuid'

/** The document in which the exercise leaves what its next visit needs. */
const LEFT = 'sixpeer'

const leftSchema = v.object({
  suspendData: v.string(),
  report: v.object({
    score: v.nullable(v.number()),
    isCompleted: v.boolean(),
    isPassed: v.nullable(v.boolean()),
    progress: v.nullable(v.number()),
  }),
})

/** What the store keeps of a world in one document; as much as SCORM 2004 takes. */
const SUSPEND_DATA_MAX = 64_000

/** Begins a visit at the platform that has opened this page; throws `NoPlatform` where none has, or it refuses. */
export async function visitCmi5(search: URLSearchParams): Promise<Platform> {
  const launch = launchIn(search)
  if (!launch) throw new NoPlatform('No learning platform has opened this page: its address names none.')
  try {
    const store = await openRecordStore(launch)
    const data = v.parse(launchDataSchema, await store.state('LMS.LaunchData'))
    await store.preferences()
    const left = v.safeParse(leftSchema, await store.state(LEFT))
    const visit = new Visit(store, launch, data, left.success ? left.output.report : NOTHING_YET)
    await visit.begin()
    return visit.platform(left.success ? left.output.suspendData : '')
  } catch (error) {
    throw new NoPlatform(troubleOf(error))
  }
}

class Visit {
  /** What was told in this visit: every verb once, but for how far it has come. */
  private readonly told = new Set<Verb>()
  private lastProgress = 0

  constructor(
    private readonly store: RecordStore,
    private readonly launch: Launch,
    private readonly data: LaunchData,
    private readonly before: Report,
  ) {}

  platform(suspendData: string): Platform {
    const { masteryScore, returnURL } = this.data
    return {
      learner: JSON.stringify([this.launch.actor.account.homePage, this.launch.actor.account.name]),
      before: this.before,
      suspendData,
      passMark: masteryScore === undefined ? null : Math.round(masteryScore * 100),
      isForCredit: this.isForCredit(),
      suspendDataMax: SUSPEND_DATA_MAX,
      returnAddress: returnURL ?? null,
      tell: (account) => this.tell(account),
      leave: (account) => void this.leave(account).catch(() => undefined),
    }
  }

  async begin(): Promise<void> {
    await this.say('initialized', { report: NOTHING_YET, suspendData: '', visitMs: 0 })
  }

  private isForCredit(): boolean {
    return this.data.launchMode === 'Normal'
  }

  private async tell(account: Account): Promise<Trouble | null> {
    try {
      for (const verb of this.due(account.report)) await this.say(verb, account)
      await this.store.setState(LEFT, { suspendData: account.suspendData, report: account.report })
      return this.told.has('failed') && account.report.isPassed === true
        ? 'A platform of this kind takes one verdict in a visit, and this one was told that it was failed. Open the exercise from the course again to pass it.'
        : null
    } catch (error) {
      return troubleOf(error)
    }
  }

  /** What is to be said of a report that was not said yet, in this visit or, where once is for ever, before it. */
  private due({ progress, isCompleted, isPassed, score }: Report): readonly Verb[] {
    const verdict: Verb | null = isPassed === null ? null : isPassed ? 'passed' : 'failed'
    const isJudged = this.told.has('passed') || this.told.has('failed') || this.before.isPassed === true
    // What an earlier visit came to was told then; only another result is another verdict.
    const wasTold = this.before.isPassed === isPassed && this.before.score === score
    const news = isJudged || wasTold ? null : verdict
    const hasCome = progress !== null && !isCompleted && Math.round(progress * 100) > this.lastProgress
    const isNewlyCompleted = isCompleted && !this.before.isCompleted && !this.told.has('completed')
    const due: readonly (Verb | null)[] = [
      hasCome ? 'progressed' : null,
      isNewlyCompleted ? 'completed' : null,
      news,
    ]
    return due.filter((verb) => verb !== null)
  }

  private async say(verb: Verb, { report, visitMs }: Account, isLast = false): Promise<void> {
    const { launch, data } = this
    const timestamp = new Date().toISOString()
    await this.store.send(statement(verb, report, { launch, data, id: uuid(), timestamp, visitMs }), isLast)
    this.told.add(verb)
    if (verb === 'progressed') this.lastProgress = Math.round((report.progress ?? 0) * 100)
  }

  private async leave(account: Account): Promise<void> {
    const left = { suspendData: account.suspendData, report: account.report }
    // Side by side: whatever waits for an answer is not sent any more once the page is gone.
    await Promise.all([
      this.isForCredit() && isShort(account) && this.store.setState(LEFT, left, true),
      this.say('terminated', account, true),
    ])
  }
}

/** A browser sends so much for a page that is gone, and less. */
const KEPT_ALIVE_MAX = 48_000
const isShort = ({ suspendData }: Account) => suspendData.length < KEPT_ALIVE_MAX

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotTaken) return refusedFor(error.message)
  if (error instanceof v.ValiError) return 'The learning platform does not say how it opens this exercise.'
  // A browser does not tell a page why it could not ask.
  return 'The learning platform could not be reached. If it keeps its records at another address, the package has to be made with that address (--lrs).'
}
