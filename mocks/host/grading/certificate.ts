import { isPassed } from '#contract/passed'
import type { Certificate } from '#contract/wire/grading'
import type { HandIn } from '#contract/wire/result'
import { verify } from './verify'

/**
 * The certificate of a run: it is verified as whoever gets it will verify it, so that a hash on paper is one that can be
 * found again.
 */
export async function certificateOf(handIn: HandIn): Promise<Certificate> {
  const { name, result } = handIn
  const none = (why: string): Certificate => ({ name, result, hash: null, why })
  if (!isPassed(result))
    return none('There is a certificate for a run that was passed, and this one was not.')
  const { verdict, hash } = await verify(JSON.stringify(handIn))
  if (verdict.kind === 'genuine' && hash !== null) return { name, result, hash, why: null }
  if (verdict.kind === 'genuine' || (verdict.kind === 'unsummed' && hash === null)) return none(NO_HASH)
  if (verdict.kind === 'unsummed') return none(`A certificate needs check sums. ${verdict.says}`)
  return none(`This run cannot be verified by this lab. ${verdict.says}`)
}

const NO_HASH =
  'This browser makes no hash for a page over plain HTTP. Open the lab over HTTPS, or at localhost.'
