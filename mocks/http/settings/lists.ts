import { http, type PathParams } from 'msw'
import { listDefinition, listDefinitions } from '#contract/lists/catalogue'
import { listDeleteSchema, listItemChangeSchema, listSwitchSchema } from '#contract/wire/settings'
import type { WorldHost } from '../../host/world-host'
import { present } from '../../sim/assert'
import type { Command } from '../../sim/command'
import { eventOf } from '../../sim/event'
import { listAnswer } from '../../sim/read'
import { onExpressway, type SignedIn } from '../on-expressway'
import { answer, parsed, problem, refused } from '../respond'

/** The pages that are lists of things: zones, administrator accounts. */
export const listHandlers = (host: WorldHost) => [
  http.get('*/api/:host/lists/:list', ({ params }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) =>
      answerList(params, (list) => answer(listAnswer(world, expressway, list))),
    ),
  ),

  http.post('*/api/:host/lists/:list', ({ params, request }) =>
    change(host, params, async (list, { expressway, by }) => ({
      type: 'save-item',
      form: true,
      expressway: expressway.id,
      list,
      id: null,
      values: (await parsed(listItemChangeSchema, request)).values,
      by,
    })),
  ),

  http.put('*/api/:host/lists/:list/:id', ({ params, request }) =>
    change(host, params, async (list, { expressway, by }) => ({
      type: 'save-item',
      form: true,
      expressway: expressway.id,
      list,
      id: String(params['id']),
      values: (await parsed(listItemChangeSchema, request)).values,
      by,
    })),
  ),

  http.patch('*/api/:host/lists/:list', ({ params, request }) =>
    change(host, params, async (list, { expressway, by }) => ({
      type: 'switch-items',
      expressway: expressway.id,
      list,
      ...(await parsed(listSwitchSchema, request)),
      by,
    })),
  ),

  http.delete('*/api/:host/lists/:list', ({ params, request }) =>
    change(host, params, async (list, { expressway, by }) => ({
      type: 'delete-items',
      expressway: expressway.id,
      list,
      ids: (await parsed(listDeleteSchema, request)).ids,
      by,
    })),
  ),
]

type Asks = (list: string, reached: SignedIn) => Promise<Command>

/** Gives a command and answers with the list afterwards. */
function change(host: WorldHost, params: PathParams, command: Asks): Promise<Response> {
  return onExpressway(host, params, 'writer', (reached) =>
    answerList(params, async (list) => {
      const { world, events } = await host.dispatch(await command(list, reached))
      const no = eventOf(events, 'refused')
      if (no) return refused(no.refusal)
      const expressway = present(world.expressways[reached.expressway.id], 'it was there')
      const notes = eventOf(events, 'item-saved')?.notes ?? []
      return answer({ ...listAnswer(world, expressway, list), notes })
    }),
  )
}

function answerList(
  params: PathParams,
  handle: (list: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  const name = String(params['list'])
  if (listDefinition(name)) return handle(name)
  return problem('not-found', `There is no list ${name}.`, { known: listDefinitions.map((list) => list.id) })
}
