import type { Help } from '#contract/wire/procedures'
import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../../ground/stage'
import type { LaterFault, ProcedureRun, WaitingFault } from '../../ground/state/procedure-run'
import { faultText } from '../../machine/faults/words'
import { strangersIn } from '../faults/update'
import { breakWaiting } from './update'

/** Begins to practise a procedure. Whether it fits is asked before, where procedures are data. */
export function decideStartProcedure(stage: Stage, command: CommandOf<'start-procedure'>): Decision {
  const { exercise, later = [] } = command
  const strangers = later.flatMap(({ fault }) => strangersIn(stage.world, fault))
  if (strangers.length > 0)
    return refuse('not-found', `What is to break later is on ${strangers.join(', ')}: there is none.`)
  stage.world.run = {
    procedure: command.procedure,
    startedAt: stage.world.now,
    ...(command.mode && { mode: command.mode }),
    ...(command.limitMs !== undefined && { limitMs: command.limitMs }),
    ...(command.wanted && { wanted: [...command.wanted] }),
    ...(command.begunAtStep !== undefined && { begunAtStep: command.begunAtStep }),
    ...foundBroken(stage, command.mode === 'exam'),
    ...(exercise && { exercise }),
    ...(later.length > 0 && { waiting: later.map((one) => waitingFrom(stage.world.now, one)) }),
    roles: command.roles,
    visits: {},
    callsLost: 0,
    mostPeersDownAtOnce: 0,
  }
  stage.events.push({ type: 'procedure-started', procedure: command.procedure })
  return undefined
}

/** What is broken when it begins and is to be found: in an exam all of it, else what the exercise hides. */
function foundBroken({ world }: Stage, isExam: boolean) {
  const hidden = isExam ? world.faults : world.faults.filter(({ source }) => source === 'exercise')
  if (!isExam && hidden.length === 0) return {}
  return {
    toFind: hidden.map(({ id }) => id),
    brokenBefore: hidden.map((fault) => faultText(world, fault)),
  }
}

const waitingFrom = (start: number, later: LaterFault): WaitingFault =>
  'afterMs' in later ? { fault: later.fault, dueAt: start + later.afterMs } : later

/** What waited for these steps breaks. After the end nothing breaks any more. */
export function decideTellProgress(stage: Stage, { steps, isOver }: CommandOf<'tell-progress'>): Decision {
  const { run } = stage.world
  if (!run) return refuse('conflict', 'No procedure is being practised.')
  if (isOver) run.waiting = []
  else breakWaiting(stage, (one) => 'afterStep' in one && steps.includes(one.afterStep))
  return undefined
}

/**
 * Writes down that help was taken. Once taken for a step it is there to be read again, so it counts once. An exam gives
 * none.
 */
export function decideTakeHelp(stage: Stage, { step, help }: CommandOf<'take-help'>): Decision {
  const { run, now } = stage.world
  if (!run) return refuse('conflict', 'No procedure is being practised that help could be counted in.')
  if (run.mode === 'exam')
    return refuse('forbidden', 'An exam gives no help. What was wrong is told at its end.')
  run.help ??= []
  if (run.help.some((taken) => taken.step === step && taken.help === help)) return undefined
  const no = keptBack(run, help)
  if (no) return refuse('forbidden', no)
  run.help.push({ step, help, at: now })
  stage.events.push({ type: 'help-taken', step, help })
  return undefined
}

/** Why an exercise gives no such help, or no more; nothing where it does. */
function keptBack(
  { exercise, toFind, waiting, help: taken = [] }: ProcedureRun,
  help: Help,
): string | undefined {
  const { kinds, most } = exercise?.help ?? {}
  if (kinds && !kinds.includes(help)) return 'This exercise gives no such help.'
  // Why something is as it is says what is broken: who sets the exercise allows that by name.
  if (help === 'why' && !kinds && (toFind ?? waiting))
    return 'What is broken is to be found: reasons are told at the end.'
  if (most !== undefined && taken.length >= most)
    return most === 0
      ? 'This exercise gives no help.'
      : `This exercise gives help ${most} times, which were taken.`
  return undefined
}

export function decideStopProcedure(stage: Stage): Decision {
  stage.world.run = null
  stage.events.push({ type: 'procedure-stopped' })
  return undefined
}

/** Remembers that a page was opened: some steps ask to look (CRE-14), and a session that is used does not time out. */
export function decideOpenPage(stage: Stage, command: CommandOf<'open-page'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  for (const session of expressway.sessions) {
    if (session.kind === 'web') session.lastActiveAt = stage.world.now
  }
  if (stage.world.run) stage.world.run.visits[`${expressway.id}/${command.path}`] = nextSerial(stage)
  return undefined
}
