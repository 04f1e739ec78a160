import type { NameQuestion } from '#contract/wire/dns'
import { ROTATING_TTL_SECONDS_MAX } from '../../ground/state/dns'
import type { Network } from '../../ground/state/network'
import { resolve } from './resolve'

/** A question, whoever asks it. */
type Asked = Pick<NameQuestion, 'view' | 'name' | 'type'>

/** For how long an answer is kept: until the shortest of its records has run out. */
export const secondsKept = (answers: readonly { readonly ttl: number }[]): number =>
  Math.min(...answers.map(({ ttl }) => ttl))

/**
 * What is wrong with the life of a name that gives another address at each question, for whoever asks that of that view;
 * nothing where it does not rotate, or is forgotten soon enough (END-18, END-29).
 */
export function longRotation(network: Network, asked: Asked): string | undefined {
  const { answers } = resolve(network, asked)
  const addresses = answers.filter(({ type }) => type === asked.type).length
  const seconds = secondsKept(answers)
  return addresses < 2 || seconds <= ROTATING_TTL_SECONDS_MAX
    ? undefined
    : `${asked.name} rotates through ${addresses} addresses and lives for ${seconds} s: an endpoint that is led to a dead peer keeps it for as long. A minute or less is better.`
}
