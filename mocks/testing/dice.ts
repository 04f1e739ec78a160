import { chance, present } from '../sim/ground/index'

/** A seeded choice: the same seed and step choose the same, in any world. */
export class Dice {
  #throws = 0

  constructor(
    readonly seed: number,
    readonly step: number,
  ) {}

  below(count: number): number {
    this.#throws += 1
    return chance(Math.max(1, count), this.seed, 'deed', this.step, this.#throws)
  }

  of<T>(choices: readonly T[]): T {
    return present(choices[this.below(choices.length)], 'nothing to choose from')
  }

  maybe<T>(choices: readonly T[]): T | undefined {
    return choices[this.below(choices.length + 1)]
  }

  some<T>(choices: readonly T[]): T[] {
    return choices.filter(() => this.below(2) === 0)
  }
}
