import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { scenarios, startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/index'
import { Dice } from './dice'
import { historyOf } from './histories'

const STEPS = 15

/**
 * What a history comes to, in one short text: which scenario and profile it begins in and what is done follow from the
 * seed alone, and so must all that comes of it, to the last digit, in whatever engine it is played.
 */
export function hashOfSeed(seed: number): string {
  const dice = new Dice(seed, -1)
  const { id } = dice.of(scenarios)
  const profile = dice.of(['strict', 'realistic'] as const)
  const steps = historyOf(present(startWorld(id, seed, profile), id), seed, STEPS)
  const story = steps.map(({ deed, outcome }) => [deed, outcome.events])
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([story, steps.at(-1)?.outcome.world])))).slice(0, 16)
}

/** The same of so many seeds in a row. */
export function hashesFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => hashOfSeed(first + index))
}
