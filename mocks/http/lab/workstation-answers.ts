import {
  type WorkstationAnswer,
  workstationCompleteSchema,
  workstationLineSchema,
} from '#contract/wire/workstation'
import type { WorldHost } from '../../host/world-host'
import type { Command, Outcome } from '../../sim/ground/index'
import * as workstation from '../../workstation/index'
import { answer, parsed } from '../respond'

/** So many terminals keep their files; who has more open than that begins anew in the oldest. */
const SESSIONS_MAX = 20

/** What each terminal remembers. Handlers are made anew for each request, so this is not theirs; the world has no use for it. */
const sessions = new Map<string, workstation.Remembered>()

const rememberedOf = (sessionId: string): workstation.Remembered =>
  sessions.get(sessionId) ?? { files: workstation.firstFiles, exit: 0 }

function remember(sessionId: string, remembered: workstation.Remembered): void {
  sessions.delete(sessionId)
  sessions.set(sessionId, remembered)
  for (const oldest of [...sessions.keys()].slice(0, -SESSIONS_MAX)) sessions.delete(oldest)
}

/** What each request to the workstation is answered with. */
export const workstationAnswers = {
  line: async (host: WorldHost, request: Request) => {
    const { sessionId, line } = await parsed(workstationLineSchema, request)
    const { world } = await host.read()
    const context = { world, ...rememberedOf(sessionId) }
    const found = workstation.answer(context, line)
    const result = 'commands' in found ? found.report(await done(host, found.commands)) : found
    remember(sessionId, workstation.rememberedAfter(context, result))
    const { out, notes = [], exit, ended = false, ssh = null } = result
    return answer({
      output: workstation.textOf([...notes, ...out]),
      exit,
      ended,
      ssh,
    } satisfies WorkstationAnswer)
  },

  complete: async (host: WorldHost, request: Request) => {
    const { sessionId, text } = await parsed(workstationCompleteSchema, request)
    const { world } = await host.read()
    return answer({ candidates: workstation.complete({ world, ...rememberedOf(sessionId) }, text) })
  },
}

async function done(host: WorldHost, commands: readonly Command[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const command of commands) outcomes.push(await host.dispatch(command))
  return outcomes
}
