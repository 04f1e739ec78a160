import { DAY_MS, SECOND_MS } from '#contract/spans'
import type { NameQuestion } from '#contract/wire/dns'
import { SERVICE_TTL_SECONDS_MIN, type World } from '../sim/ground/index'
import { resolve, secondsKept } from '../sim/machine/index'

/**
 * What is wrong with the life of a service, for whoever asks that of that view; nothing where there is none, or it lives
 * long enough (END-13, END-26).
 */
export function shortService(
  { network }: World,
  { view, name }: Pick<NameQuestion, 'view' | 'name'>,
): string | undefined {
  const { answers } = resolve(network, { view, name, type: 'SRV' })
  const seconds = secondsKept(answers)
  if (answers.length === 0 || seconds >= SERVICE_TTL_SECONDS_MIN) return undefined
  const questions = Math.ceil(DAY_MS / SECOND_MS / Math.max(seconds, 1)).toLocaleString('en-GB')
  return `${name} lives for ${seconds} s: up to ${questions} questions a day from every endpoint, where one would do with 24 hours.`
}
