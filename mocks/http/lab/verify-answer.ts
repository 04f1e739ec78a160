import { verifySchema } from '#contract/wire/grading'
import { verify } from '../../host/grading/verify'
import { answer, parsed } from '../respond'

/** A file of the largest kind, written as a text in JSON. */
const BODY_LENGTH_MAX = 120_000_000

/** What a hand-in is worth. It comes with the first that is verified. */
export async function verifyAnswer(request: Request): Promise<Response> {
  const { text } = await parsed(verifySchema, request, BODY_LENGTH_MAX)
  return answer(await verify(text))
}
