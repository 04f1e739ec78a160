import { http } from 'msw'
import { actionBodies, type ActionName } from '#contract/wire/actions'
import type { WorldHost } from '../../host/world-host'
import type { Command } from '../../sim/command'
import { eventOf, type WorldEvent } from '../../sim/event'
import { onExpressway } from '../on-expressway'
import { answer, parsed, problem, refused } from '../respond'
import { actionTable } from './action-table'
import { backupFile } from './backup-file'

const isAction = (name: string): name is ActionName => Object.hasOwn(actionBodies, name)

/** Everything that is done to an Expressway and is not a save. */
export const actionHandlers = (host: WorldHost) => [
  http.post('*/api/:host/actions/:action', ({ params, request }) =>
    onExpressway(host, params, 'writer', async ({ expressway, by }) => {
      const name = String(params['action'])
      if (!isAction(name)) {
        return problem('not-found', `There is no action ${name}.`, { known: Object.keys(actionBodies) })
      }
      const { events } = await host.dispatch(await commandFor(name, request, expressway.id, by))
      return outcomeAnswer(events)
    }),
  ),
]

async function commandFor<A extends ActionName>(
  name: A,
  request: Request,
  expressway: string,
  by: string,
): Promise<Command> {
  return actionTable[name](expressway, by, await parsed(actionBodies[name], request))
}

function outcomeAnswer(events: readonly WorldEvent[]): Response {
  const no = eventOf(events, 'refused')
  if (no) return refused(no.refusal)
  const backup = eventOf(events, 'backup-created')
  if (backup) return answer({ fileName: backup.fileName, content: backupFile(backup.backup) })
  const restarting = eventOf(events, 'restarting')
  if (restarting) return answer({ startedAt: restarting.startedAt, until: restarting.until }, { status: 202 })
  const done = eventOf(events, 'done')
  return answer({ changed: done?.changed ?? 0, message: done?.message ?? '' })
}
