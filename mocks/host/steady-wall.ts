/**
 * Wall time as it was when the tab was opened, going on by the steps of a clock that nobody sets. A computer's own clock
 * can be put forward and back while a world runs; a world that followed it would jump, and then stand still.
 */
export class SteadyWall {
  private offset: number

  constructor(
    private readonly wall: () => number,
    private readonly steady: () => number,
  ) {
    this.offset = wall() - steady()
  }

  now(): number {
    return this.at(this.steady())
  }

  /** Wall time at a moment of the clock that nobody sets. */
  at(steadyMs: number): number {
    return Math.round(steadyMs + this.offset)
  }

  /** How far this is ahead of the computer's clock, which may have been set since. */
  get drift(): number {
    return this.now() - this.wall()
  }

  /** Takes over how far another tab is ahead, so that both read the same time. */
  follow(drift: number): void {
    this.offset = this.wall() + drift - this.steady()
  }
}
