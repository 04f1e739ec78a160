import type { RunResult } from '#contract/wire/result'
import type { Platform, Trouble } from './platform'
import { atBest, ended, type Report } from './report'
import { type Left, suspendDataOf } from './suspend-data'

/** What is kept for the next visit: all of it, what only this browser has, or nothing that is needed. */
export type Keeps = 'whole' | 'mark' | 'nothing'

const nothingLeft = () => Promise.resolve(null)

/** How the reporting stands, to be shown. */
export type Standing = {
  readonly report: Report
  readonly keeps: Keeps
  /** Why the platform did not take what it was told last; null where it did. */
  readonly trouble: Trouble | null
  /** The visit is over, though the page is still shown. */
  readonly isOver: boolean
}

/**
 * Tells a platform how the exercise stands. One telling follows the other: what changes meanwhile is told next, and of
 * several changes the last one.
 */
export class Reporter {
  readonly passMark: number
  private standing: Standing
  private suspendData: string
  private telling: Promise<void> | null = null
  private next: (() => Promise<Left | null>) | null = null
  private lastLeft: () => Promise<Left | null> = nothingLeft
  private isOver = false
  private readonly beganMs: number
  private readonly listeners = new Set<() => void>()

  constructor(
    readonly platform: Platform,
    passMark: number,
    private readonly steadyMs: () => number,
  ) {
    this.passMark = platform.passMark ?? passMark
    this.beganMs = steadyMs()
    this.suspendData = platform.suspendData
    this.standing = { report: platform.before, keeps: 'nothing', trouble: null, isOver: false }
  }

  /** As `useSyncExternalStore` asks for it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly now = (): Standing => this.standing

  /** The run goes on, and has come so far; what is left of it is asked for when it is told. */
  goesOn(report: Report, left: () => Promise<Left | null>): Promise<void> {
    return this.tell(atBest(this.standing.report, report), left)
  }

  /** The run is over. There is nothing to go on with. */
  isOverWith(result: Pick<RunResult, 'outcome' | 'score'>): Promise<void> {
    return this.tell(atBest(this.standing.report, ended(result, this.passMark)), nothingLeft)
  }

  /** Tells what could not be told, once more. */
  again(): Promise<void> {
    return this.tell(this.standing.report, this.lastLeft)
  }

  /** The page goes: says so, without a wait. A page that comes back afterwards is not listened to any more. */
  leave(): void {
    if (this.isOver) return
    this.isOver = true
    this.platform.leave(this.account())
    this.show({ isOver: true, trouble: 'This visit is over: open the exercise from the course again.' })
  }

  private tell(report: Report, left: () => Promise<Left | null>): Promise<void> {
    if (this.isOver || !this.platform.isForCredit) return Promise.resolve()
    this.standing = { ...this.standing, report }
    this.next = left
    this.lastLeft = left
    this.telling ??= this.tellAll().finally(() => {
      this.telling = null
    })
    return this.telling
  }

  private async tellAll(): Promise<void> {
    while (this.next) {
      const left = this.next
      this.next = null
      const keeps = this.keep(await left().catch(() => null))
      if (this.isOver) return
      const trouble = await this.platform.tell(this.account())
      if (!this.isOver) this.show({ keeps, trouble })
    }
  }

  private keep(left: Left | null): Keeps {
    if (left === null) {
      this.suspendData = ''
      return 'nothing'
    }
    const { text, holdsLog } = suspendDataOf(left, this.platform.suspendDataMax)
    this.suspendData = text
    return holdsLog ? 'whole' : 'mark'
  }

  private account() {
    const visitMs = this.steadyMs() - this.beganMs
    return { report: this.standing.report, suspendData: this.suspendData, visitMs }
  }

  private show(change: Partial<Standing>): void {
    this.standing = { ...this.standing, ...change }
    for (const listener of this.listeners) listener()
  }
}
