import { http } from 'msw'
import { type ActionName, actionBodies } from '#contract/wire/actions'
import type { WorldHost } from '../../host/world-host'
import { type Command, eventOf, type Outcome, present } from '../../sim/ground/index'
import { restartingAnswer } from '../../sim/machine/index'
import { onExpressway } from '../on-expressway'
import { answer, parsed, problem, refused } from '../respond'
import { files } from './files'
import { withSignatures } from './security-certificates/signatures'

/** What the actions stand for is fetched with the first of them. */
const actions = () => import('./action-table')

const isAction = (name: string): name is ActionName => Object.hasOwn(actionBodies, name)

/** Everything that is done to an Expressway and is not a save. */
export const actionHandlers = (host: WorldHost) => [
  http.post('*/api/:host/actions/:action', ({ params, request }) =>
    onExpressway(host, params, 'writer', async ({ expressway, by }) => {
      const name = String(params['action'])
      if (!isAction(name)) {
        return problem('not-found', `There is no action ${name}.`, { known: Object.keys(actionBodies) })
      }
      const { command, password } = await read(name, request, expressway.id, by)
      return outcomeAnswer(await host.dispatch(await withSignatures(host, command)), password)
    }),
  ),
]

/** The command that a request stands for, and the password for the file that is its answer. */
async function read<A extends ActionName>(
  name: A,
  request: Request,
  expressway: string,
  by: string,
): Promise<{ command: Command; password: string }> {
  const body = await parsed(actionBodies[name], request)
  const password = 'password' in body && typeof body.password === 'string' ? body.password : ''
  const { actionTable } = await actions()
  return { command: await actionTable[name](expressway, by, body), password }
}

async function outcomeAnswer({ world, events }: Outcome, password: string): Promise<Response> {
  const no = eventOf(events, 'refused') ?? eventOf(events, 'failed')
  if (no) return refused(no.refusal)
  const backup = eventOf(events, 'backup-created')
  if (backup) {
    const { backupFile } = await files()
    return answer({ fileName: backup.fileName, content: await backupFile(backup.backup, password) })
  }
  const snapshot = eventOf(events, 'snapshot-created') ?? eventOf(events, 'diagnostic-log-collected')
  if (snapshot) {
    const { snapshotArchive } = await files()
    return answer({ fileName: snapshot.fileName, content: snapshotArchive(snapshot.files) })
  }
  const restarting = eventOf(events, 'restarting')
  if (restarting) {
    const expressway = present(world.expressways[restarting.expressway], 'it was there')
    return answer(restartingAnswer(expressway), { status: 202 })
  }
  const done = eventOf(events, 'done')
  return answer({ changed: done?.changed ?? 0, message: done?.message ?? '' })
}
