import { Refused } from '../api/client'

/** True for an answer with that status: 401 signed out, 503 nobody there. */
export function isRefusal(error: unknown, status: number): error is Refused {
  return error instanceof Refused && error.problem.status === status
}
