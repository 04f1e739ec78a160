import type { Verdict, Verified } from '#contract/wire/grading'
import type { CommandLog } from '#contract/wire/lab'
import type { HandIn, Sums } from '#contract/wire/result'
import { resultOf } from '../../procedures/engine/result'
import { startWorld } from '../../scenarios/catalogue'
import type { World } from '../../sim/ground/index'
import { hashOf } from './canonical'
import { differencesOf } from './differences'
import { type Edit, editOf } from './edits'
import { readHandIn } from './read-hand-in'
import { type Replayed, replayLog } from './replay-log'
import { sumOfWorld, sumsOfFile } from './sums'

/**
 * What a file is worth that somebody has handed in. Its log is replayed in a world of its own, its result folded anew and
 * compared with the one that it claims, member by member and byte for byte, whatever members a result has.
 */
export async function verify(text: string): Promise<Verified> {
  const read = readHandIn(text)
  if (!('handIn' in read)) return { ...NOTHING, verdict: { where: null, differences: [], ...read } }
  const { handIn, claimed } = read
  const { name, log, sums: stated } = handIn
  const sumsHere = await sumsOfFile(log, claimed)
  const sums = sumsHere && stated
  const known = {
    ...NOTHING,
    name,
    claimed: handIn.result,
    logHash: await hashOf(partsOf(log)),
    isSummed: sums !== undefined,
  }
  const edit = sumsHere && editOf(handIn, sumsHere)
  const start = beginningOf(log)
  if (!start) return { ...known, verdict: edit ? edited(edit) : unknownWorld(log) }
  const replayed = await replayLog(log, start)
  if ('says' in replayed) return { ...known, verdict: impossible(replayed, edit) }
  const { world, progress } = replayed.replica
  // It travels as JSON, and so it is compared: a member without a value is none.
  const real: typeof handIn.result | null = JSON.parse(JSON.stringify(resultOf(world, progress)))
  const differences = differencesOf(claimed, real)
  const verdict = await judged({ handIn, sums, world, edit, differences })
  return { ...known, real, verdict, ...(await namesOf(handIn, real, replayed)) }
}

/** The world in which the last log began: a class does one exercise, and a world that is the same object is looked at once. */
let last: { readonly of: string; readonly world: World | undefined } | undefined

function beginningOf({ scenario, seed, profile }: CommandLog): World | undefined {
  const of = JSON.stringify([scenario, seed, profile])
  if (last?.of !== of) last = { of, world: startWorld(scenario, seed, profile) }
  return last.world
}

const NOTHING = { name: '', claimed: null, real: null, hash: null, logHash: null, isSummed: false }

const partsOf = ({ scenario, seed, profile, entries }: CommandLog) => ({ scenario, seed, profile, entries })

type Judged = {
  readonly handIn: HandIn
  /** Its check sums, where they could be made anew here. */
  readonly sums: Sums | undefined
  readonly world: World
  readonly edit: Edit | undefined
  readonly differences: Verdict['differences']
}

async function judged({ handIn, sums, world, edit, differences }: Judged): Promise<Verdict> {
  if (edit) return edited(edit, differences)
  const isSame = differences.length === 0
  if (!isSame && !sums)
    return edited({ says: 'Its result does not follow from its log.', where: null }, differences)
  if (!sums)
    return { kind: 'unsummed', says: handIn.sums ? NOT_SUMMED_HERE : UNSUMMED, where: null, differences }
  const isSameWorld = (await sumOfWorld(world)) === sums.world
  if (isSame && isSameWorld) return { kind: 'genuine', says: GENUINE, where: null, differences }
  const what = isSame ? 'Its log leads to another world here' : 'Its result does not follow from its log here'
  return { kind: 'other-build', says: `${what}, ${OTHER_BUILD}`, where: null, differences }
}

const GENUINE = 'Its log leads to this result and to the world that was handed in.'
const UNSUMMED =
  'Its log leads to this result, and it carries no check sums: anybody may have changed the log, help and mode of the run among it. A lab writes none over plain HTTP, where the log was brought in, and in older versions.'
const NOT_SUMMED_HERE =
  'Its log leads to this result. Its check sums cannot be tried on a page over plain HTTP: open the lab over HTTPS, or at localhost.'
const OTHER_BUILD =
  'and its check sums fit: another version of the lab made it, or somebody made the check sums anew. Open it in the version that made it.'

const edited = ({ says, where }: Edit, differences: Verdict['differences'] = []): Verdict => ({
  kind: 'edited',
  says,
  where,
  differences,
})

function impossible({ says, where }: Edit, edit: Edit | undefined): Verdict {
  const sums = edit
    ? ` Its check sums say: ${edit.where ? `entry ${edit.where.entry}. ` : ''}${edit.says}`
    : ''
  return { kind: 'impossible', says: `${says}${sums}`, where, differences: [] }
}

const unknownWorld = ({ scenario }: CommandLog): Verdict => ({
  kind: 'other-build',
  says: `It begins in a world that this lab does not have: ${scenario.slice(0, 60)}.`,
  where: null,
  differences: [],
})

/** The names of a run that has ended: nothing that comes after its end changes them. */
async function namesOf(
  { name, log }: HandIn,
  real: unknown,
  { upToEnd }: Replayed,
): Promise<Pick<Verified, 'hash' | 'logHash'>> {
  const logHash = await hashOf(partsOf(upToEnd ?? log))
  return { hash: upToEnd && (await hashOf({ name, result: real, log: upToEnd })), logHash }
}
