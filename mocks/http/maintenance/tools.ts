import { http } from 'msw'
import { dnsQuestionSchema, pingQuestionSchema } from '#contract/wire/tools'
import type { WorldHost } from '../../host/world-host'
import { pingAnswer, queryDns } from '../../sim/read'
import { onExpressway } from '../on-expressway'
import { answer, conforming } from '../respond'

/** Maintenance > Tools > Network utilities: questions that this system asks the network. */
export const toolHandlers = (host: WorldHost) => [
  http.get('*/api/:host/tools/dns-lookup', ({ params, request }) =>
    onExpressway(host, params, 'reader', async ({ world, expressway }) => {
      const asked = new URL(request.url).searchParams
      const question = conforming(dnsQuestionSchema, {
        host: asked.get('host'),
        type: asked.get('type') ?? 'All',
        servers: asked.getAll('server'),
      })
      await host.dispatch({ type: 'look-up', expressway: expressway.id, question })
      return answer(queryDns(world, expressway, question))
    }),
  ),

  http.get('*/api/:host/tools/ping', ({ params, request }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) => {
      const asked = new URL(request.url).searchParams
      const question = conforming(pingQuestionSchema, { host: asked.get('host') })
      return answer(pingAnswer(world, expressway, question.host))
    }),
  ),
]
