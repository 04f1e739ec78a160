import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../../ground/stage'
import { faultText } from '../../machine/faults/words'

/** Begins to practise a procedure. Whether it fits is asked before, where procedures are data. */
export function decideStartProcedure(stage: Stage, command: CommandOf<'start-procedure'>): Decision {
  stage.world.run = {
    procedure: command.procedure,
    startedAt: stage.world.now,
    ...(command.mode && { mode: command.mode }),
    ...(command.limitMs !== undefined && { limitMs: command.limitMs }),
    ...(command.wanted && { wanted: [...command.wanted] }),
    ...(command.mode === 'exam' && foundBroken(stage)),
    roles: command.roles,
    visits: {},
    callsLost: 0,
    mostPeersDownAtOnce: 0,
  }
  stage.events.push({ type: 'procedure-started', procedure: command.procedure })
  return undefined
}

/** What is broken when an exam begins, which is to be found. */
const foundBroken = ({ world }: Stage) => ({
  toFind: world.faults.map(({ id }) => id),
  brokenBefore: world.faults.map((fault) => faultText(world, fault)),
})

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
  run.help.push({ step, help, at: now })
  stage.events.push({ type: 'help-taken', step, help })
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
