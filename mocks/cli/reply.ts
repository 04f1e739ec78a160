import { type Command, eventOf, type Note, type Outcome, type Refusal } from '../sim/ground/index'
import type { Answer, Context, PendingQuestion, Reply } from './context'
import { alarmLines } from './greeting'
import { readsOf } from './world-reads'

const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** Lines, a blank line where there are any, and `OK`: every reply ends so, for clients that wait for it. */
export function ok(lines: readonly string[] = []): Answer {
  return { output: text(lines.length > 0 ? [...lines, '', 'OK'] : ['OK']), ended: false, pending: null }
}

/** Lines without `OK`: nothing was asked, or the connection is over. */
export function said(lines: readonly string[], ended = false): Answer {
  return { output: text(lines), ended, pending: null }
}

/** `ERROR:` lines, which end a reply as `OK` does. */
export function error(...messages: readonly string[]): Answer {
  return said(messages.map((message) => `ERROR: ${message}`))
}

/** Asks something that the next line answers. */
export function asks(lines: readonly string[], pending: PendingQuestion): Answer {
  return { output: text(lines), ended: false, pending }
}

/** Does things; what the appliance says of them, refusal or success, is the reply. */
export function does(
  context: Context,
  commands: Command | readonly Command[],
  lines: readonly string[] = [],
): Answer {
  const all = 'type' in commands ? [commands] : commands
  return {
    ...said([]),
    action: { commands: all, report: (outcomes) => report(context, outcomes, lines) },
  }
}

function report(context: Context, outcomes: readonly Outcome[], lines: readonly string[]): Reply {
  const events = outcomes.flatMap((outcome) => outcome.events)
  const refused = eventOf(events, 'refused')
  if (refused) return error(...refusalLines(refused.refusal))
  const restarting = eventOf(events, 'restarting')
  if (restarting) return said([...lines, 'The system is going down. This connection closes.'], true)
  const last = outcomes.at(-1)
  const alarms = last ? newAlarmLines(context, last) : []
  return ok([...lines, ...outcomes.flatMap(messageLines), ...alarms])
}

const cited = (sentence: string, guide: readonly string[]) =>
  guide.length > 0 ? `${sentence} (${guide.join(', ')})` : sentence

/** What a refusal says, and the requirements behind it. */
export function refusalLines({ title, detail, errors, guide }: Refusal): string[] {
  return [cited(detail || title, guide), ...errors.map(({ message }) => message)].filter(
    (line, position, all) => all.indexOf(line) === position,
  )
}

const noteLine = (note: Note) => `Note: ${cited(note.text, note.guide)}`

function messageLines({ events }: Outcome): string[] {
  const notes = eventOf(events, 'settings-saved')?.notes ?? eventOf(events, 'item-saved')?.notes ?? []
  const message = eventOf(events, 'done')?.message
  return [...(message ? [message] : []), ...notes.map(noteLine)]
}

/** An alarm that a command raises shows on the command line as well (RML-10). */
function newAlarmLines({ expressway, reads }: Context, { world }: Outcome): string[] {
  const after = world.expressways[expressway.id]
  if (!after) return []
  const before = new Set(reads.alarms().map((alarm) => alarm.id))
  return alarmLines(
    readsOf(world, after)
      .alarms()
      .filter((alarm) => !before.has(alarm.id)),
  )
}
