import { MINUTE_MS } from '#contract/spans'
import { procedureNamed, procedures } from '../procedures/catalogue'
import { castAsAsked } from '../procedures/engine/asked-roles'
import { fitOf } from '../procedures/engine/fit'
import { type Played, play, playSteps, stepsIn, unplayed } from '../procedures/engine/play'
import { wholeRun } from '../procedures/engine/run'
import { numberOf } from '../procedures/engine/told'
import type { Procedure } from '../procedures/language/procedure'
import type { Step } from '../procedures/language/step'
import { startWorld } from '../scenarios/catalogue'
import {
  type Command,
  type CommandOf,
  type Expressway,
  expresswayOf,
  present,
  refuse,
  type World,
} from '../sim/ground/index'
import { webSession } from '../sim/machine/index'
import type { HostRefusal, ScenarioChoice } from './choice'
import type { Fresh } from './fresh'
import type { LogRecord } from './logged-command'
import { Replay } from './replay'
import { advanced, replicaOf } from './replica'

/** The exercise that a run is, and what that breaks later. */
type Terms = Pick<CommandOf<'start-procedure'>, 'exercise' | 'later'>

/**
 * A fresh world in which the chosen procedure is under way, done up to the chosen step by the acts of its steps. What is
 * to break later is counted from there.
 */
export async function withRun(
  fresh: Fresh,
  choice: ScenarioChoice,
  { exercise, later = [] }: Terms = {},
): Promise<Fresh | HostRefusal> {
  const { step = 1 } = choice
  const start = startOf(fresh.replica.world, choice, exercise)
  if ('refusal' in start) return start
  const played = playedUpTo(step, play(unplayed(fresh.replica.world), [start.command]))
  if ('refusal' in played) return played
  const early = later.find((one) => 'afterStep' in one && played.progress?.steps[one.afterStep])
  if (early) return alreadyDone(early)
  const earlier = fresh.records.map(({ at, command }) => ({ at, command }))
  // The minutes are those of whoever takes over, so that the first command knows how long the others took.
  const spentMs = played.world.now - fresh.replica.world.now
  const limitMs = choice.limitMinutes && choice.limitMinutes * MINUTE_MS + spentMs
  const given = played.given.map(({ at, command }) => ({
    at,
    command:
      command === start.command
        ? {
            ...start.command,
            limitMs,
            ...(step > 1 && { begunAtStep: step }),
            ...(later.length > 0 && { later: later.map(atTakeOver(spentMs)) }),
          }
        : command,
  }))
  const again = signedOut(fresh.records, played.world).map((command) => ({ at: played.world.now, command }))
  return logged(fresh, [...earlier, ...given, ...again], played.world.now)
}

type Later = NonNullable<Terms['later']>[number]

const atTakeOver =
  (spentMs: number) =>
  (later: Later): Later =>
    'afterMs' in later ? { ...later, afterMs: later.afterMs + spentMs } : later

const alreadyDone = (later: Later): HostRefusal => {
  const step = 'afterStep' in later ? later.afterStep : ''
  const message = 'This step is done when the exercise begins: choose a later one, or begin earlier.'
  return {
    refusal: refuse('invalid', `What breaks after ${step} would never break.`, {
      errors: [{ field: 'hidden', message }],
    }).refusal,
  }
}

type Start = { readonly command: CommandOf<'start-procedure'> }

/** The command that starts what is chosen, or why nothing can be started so. */
function startOf(world: World, choice: ScenarioChoice, exercise: Terms['exercise']): Start | HostRefusal {
  const { mode, clock, hidden, wanted } = choice
  const procedure = choice.procedure === undefined ? undefined : procedureNamed(choice.procedure)
  if (!procedure) return unknownProcedure(choice.procedure)
  if (mode === 'exam' && clock === 'paused')
    return { refusal: refuse('invalid', 'The clock of an exam runs: leave out clock=paused.').refusal }
  if (hidden && mode !== 'exam')
    return { refusal: refuse('invalid', 'Only an exam hides what is broken: add mode=exam.').refusal }
  const cast = castAsAsked(world, procedure, { ...usualCast(world, procedure, choice.id), ...choice.roles })
  if ('refusal' in cast) return cast
  const no = procedure.startRefusal(world, cast.roles, wanted)
  if (no) return { refusal: no, ...(no.instead && { known: [no.instead] }) }
  const { roles } = cast
  return {
    command: {
      type: 'start-procedure',
      procedure: procedure.id,
      roles,
      mode,
      wanted,
      ...(exercise && { exercise }),
    },
  }
}

/** Without a procedure there is nothing that a mode, a role or a step could be of. */
function unknownProcedure(id: string | undefined): HostRefusal {
  const words = id === undefined ? 'Say which procedure: procedure=ID.' : `There is no procedure "${id}".`
  return { refusal: refuse('not-found', words).refusal, known: procedures.map((procedure) => procedure.id) }
}

/** Who plays what where nothing is said: as in the world that the procedure names, else whoever fits. */
function usualCast(world: World, procedure: Procedure, scenario: string): Readonly<Record<string, string>> {
  const { startsIn, roles } = procedure
  const cast = world.toFind?.cast
  if (cast && scenario === startsIn.scenario)
    return Object.fromEntries(roles.flatMap(({ key }) => (cast[key] ? [[key, cast[key]]] : [])))
  return scenario === startsIn.scenario ? startsIn.roles : fitOf(world, procedure).roles
}

/**
 * Done up to the step that has that number in the drawer, which counts those that the world has something for; some of
 * that turns on the way. What an earlier step is done with is done too: the questions of a dialogue are answered with its
 * end.
 */
function playedUpTo(number: number, started: Played): Played | HostRefusal {
  let played = started
  let last = 0
  const owed = new Set<string>()
  const over = new Set<string>()
  for (const step of stepsIn(started)) {
    const reached = numberOf(step, wholeRunOf(played))
    if (reached >= number && owed.size === 0) return played
    last = Math.max(last, reached)
    played = playSteps(played, [step.id])
    owed.delete(step.id)
    over.add(step.id)
    for (const id of doneWith(step)) if (!over.has(id)) owed.add(id)
  }
  if (last >= number) return played
  const { title } = wholeRunOf(played)
  const { refusal } = refuse('not-found', `${title} has no step ${number}: its last is ${last}.`)
  return { refusal, known: Array.from({ length: last }, (_, index) => String(index + 1)) }
}

const doneWith = (step: Step): readonly string[] =>
  'doneWith' in step && step.doneWith !== 'the start' ? step.doneWith : []

const wholeRunOf = ({ world, progress }: Played) => present(wholeRun(world, progress), 'it was started')

/** The sign-ins of the link, of which restarts have left nothing. */
const signedOut = (records: readonly LogRecord[], world: World): Command[] =>
  records.flatMap(({ command }) =>
    command.type === 'sign-in' && isSignedOut(world, expresswayOf(world, command.expressway))
      ? [command]
      : [],
  )

/** Up, with nobody signed in; a cleared machine has another password, and its console waits for that. */
const isSignedOut = (world: World, expressway: Expressway) =>
  expressway.power.state === 'up' && !expressway.factoryReset && !webSession(world, expressway)

/** The world that comes of these commands, with their log. */
async function logged(
  fresh: Fresh,
  entries: readonly Pick<LogRecord, 'at' | 'command'>[],
  now: number,
): Promise<Fresh> {
  const records = entries.map((entry, index) => ({ ...entry, serial: index + 1, requestId: '' }))
  const { scenario, seed, profile } = fresh.origin
  const replay = new Replay(0, replicaOf(present(startWorld(scenario, seed, profile), 'the world has begun')))
  for (const record of records) await replay.add(record)
  return { ...fresh, records, replica: advanced(replay.replica, now), places: replay.places }
}
