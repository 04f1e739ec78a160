import { MINUTE_MS } from '#contract/spans'
import type { HostOptions } from './host-options'
import type { SteadyWall } from './steady-wall'

/**
 * A page looks at the clock every few seconds, and once a minute while it is out of sight. Where none has for longer than
 * this, the computer was asleep or the browser had put the page to sleep.
 */
const ASLEEP_MS = 5 * MINUTE_MS

/** What a host does for a tab that wakes. */
type Host = {
  /** Lets the clock go on from where it was when a tab was last seen. Asked while no other tab may write. */
  readonly goOn: () => Promise<void>
  /** Says for how long world time stood still while the computer's clock went on. */
  readonly tell: (awayMs: number) => void
}

/**
 * Notices that a tab has not run for a while: like the time in which no tab is open, that does not count. A steady clock
 * goes on while a computer sleeps in some browsers; in the others there is nothing to do but to say so.
 */
export class Asleep {
  private ranAt: number
  private drift: number
  private waking: Promise<void> = Promise.resolve()

  constructor(
    private readonly options: HostOptions,
    private readonly wall: SteadyWall,
    private readonly host: Host,
  ) {
    this.ranAt = wall.now()
    this.drift = wall.drift
  }

  /** Resolves once the clock goes on where it was; at once for a tab that has been running. */
  over(): Promise<void> {
    if (this.options.sleeps !== true) return this.waking
    const { drift } = this.wall
    const notRunMs = this.wall.now() - this.ranAt
    const setMs = this.drift - drift
    this.ranAt += notRunMs
    this.drift = drift
    if (notRunMs > ASLEEP_MS || setMs > ASLEEP_MS) {
      // Who cannot go on finds that out again, and says so.
      this.waking = this.waking.then(() => this.wake(notRunMs, setMs)).catch(() => undefined)
    }
    return this.waking
  }

  private async wake(notRunMs: number, setMs: number): Promise<void> {
    const { storage, tabs } = this.options
    const stoodStill = await tabs.exclusively(async () => {
      const now = this.wall.now()
      const lastSeen = (await storage.lastSeen()) ?? now
      // Another tab ran all the time, or has woken first.
      if (now - lastSeen <= ASLEEP_MS) return false
      await this.host.goOn()
      await storage.see(now, this.wall.drift)
      return true
    })
    if (stoodStill || setMs > ASLEEP_MS) this.host.tell(Math.max(notRunMs, setMs))
  }
}
