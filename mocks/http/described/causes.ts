import { type ProblemType, problemTypes } from '#contract/problem'
import { bugOfTheLab } from '../respond'

/** What each kind of refusal is caused by. */
const causes: Readonly<Record<ProblemType, string>> = {
  malformed:
    'The body is no JSON, is too long or nested too deep, or is not what the schema asks for; or a header, or what stands behind the question mark, cannot be read. errors names the fields.',
  'signed-out': 'Nobody is signed in on that machine, the session has ended, or the password is wrong.',
  forbidden:
    'The access level of the account does not permit it; or an exam or an exercise is under way that keeps it back until its end; or the guide forbids it, in the profile strict.',
  'not-found': 'Nothing has that name. known lists what there is.',
  conflict:
    'It cannot be done as things stand: the machine restarts, belongs to a cluster, has nothing to act on; another tab has taken the world; or the moment that is asked about is past.',
  'changed-meanwhile':
    'Somebody else has saved the page since it was read: If-Match names an older revision.',
  invalid: 'The values cannot be saved. errors names each field with what is wrong with it.',
  unreachable:
    'The machine is off, restarting or cut off, or nobody has that name or address. browserError is what a browser would have said.',
}

/** A kind of problem: its name behind `urn:sixpeer:`, its status and title, and what it is caused by. */
export type ProblemKind = {
  readonly type: ProblemType | 'bug'
  readonly status: number
  readonly title: string
  readonly cause: string
}

const isProblemType = (name: string): name is ProblemType => Object.hasOwn(problemTypes, name)

/** Whatever is asked, this may be answered. */
export const ALWAYS: readonly ProblemKind['type'][] = ['conflict', 'bug']

/** Every kind of problem that the lab answers with. */
export const problemKinds: readonly ProblemKind[] = [
  ...Object.keys(problemTypes)
    .filter(isProblemType)
    .map((type) => ({ type, ...problemTypes[type], cause: causes[type] })),
  {
    type: 'bug',
    ...bugOfTheLab,
    cause: 'The lab itself has failed, and stops. GET api/lab/log gives the commands that reproduce it.',
  },
]
