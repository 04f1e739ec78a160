import type { CommandLog } from '#contract/wire/lab'
import { startWorld } from '../../scenarios/catalogue'
import { assert, type ExpresswayId, type World } from '../../sim/ground/index'
import { isCommand } from '../is-command'
import type { LogRecord } from '../logged-command'
import { Replay } from '../replay'
import { advanced, replicaOf } from '../replica'
import { openedLog } from '../sealed-log'
import { startOfRun } from '../start-of-run'

/** What a run came through, from a replay: where forks of it can begin. */
export type RunHistory = {
  /** The world when the run began, before its first command. */
  readonly start: World
  readonly procedure: string
  readonly roles: Readonly<Record<string, ExpresswayId>>
  /** Each restart that somebody commanded in it, with the world just before. */
  readonly restarts: readonly { readonly expressway: ExpresswayId; readonly before: World }[]
}

/** Replays a run: from a place before its start, through the records from there on, the start among them. */
export async function historyFrom(replay: Replay, records: readonly LogRecord[]): Promise<RunHistory> {
  const start = startOfRun(records)
  const begun = records[start]?.command
  assert(begun?.type === 'start-procedure', 'the history of a run was asked of a log that has none')
  const restarts: { expressway: ExpresswayId; before: World }[] = []
  let world: World | undefined
  for (const [index, record] of records.entries()) {
    const { command, at } = record
    if (index === start) world = advanced(replay.replica, at).world
    if (index > start && command.type === 'restart')
      restarts.push({ expressway: command.expressway, before: advanced(replay.replica, at).world })
    await replay.add(record)
  }
  assert(world, 'the start of the run is among its records')
  const { procedure, roles } = begun
  return { start: world, procedure, roles, restarts }
}

/** The same of a log that was handed in or kept, from its very beginning. */
export async function historyOfLog(log: CommandLog): Promise<RunHistory> {
  const world = startWorld(log.scenario, log.seed, log.profile)
  assert(world, `no scenario is called ${log.scenario}`)
  const records = openedLog(log).entries.map(({ at, command }, index): LogRecord => {
    assert(isCommand(command), 'what is kept of a run has commands only')
    return { serial: index + 1, at, command, requestId: '' }
  })
  return historyFrom(new Replay(0, replicaOf(world)), records)
}
