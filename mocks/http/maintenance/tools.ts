import { http } from 'msw'
import {
  clientCertificateQuestionSchema,
  connectivityQuestionSchema,
  dnsQuestionSchema,
  locateQuestionSchema,
  patternQuestionSchema,
  pingQuestionSchema,
  secureTraversalQuestionSchema,
  traceQuestionSchema,
} from '#contract/wire/tools'
import type { WorldHost } from '../../host/world-host'
import { eventOf } from '../../sim/ground/index'
import {
  clientCertificateTest,
  connectivityTest,
  pingAnswer,
  queryDns,
  secureTraversalTest,
  traceAnswer,
} from '../../sim/machine/index'
import { checkPattern, locate } from '../../sim/traffic/index'
import { onExpressway } from '../on-expressway'
import { answer, conforming, parsed } from '../respond'
import { certificatesFromFile } from './security-certificates/x509'

/** Maintenance > Tools > Network utilities: questions that this system asks the network. */
export const toolHandlers = (host: WorldHost) => [
  http.post('*/api/:host/tools/dns-lookup', ({ params, request }) =>
    onExpressway(host, params, 'reader', async ({ world, expressway }) => {
      const question = await parsed(dnsQuestionSchema, request)
      const { events } = await host.dispatch({ type: 'look-up', expressway: expressway.id, question })
      return answer(eventOf(events, 'looked-up')?.answer ?? queryDns(world, expressway, question))
    }),
  ),

  http.get('*/api/:host/tools/ping', ({ params, request }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) => {
      const asked = new URL(request.url).searchParams
      const question = conforming(pingQuestionSchema, { host: asked.get('host') })
      return answer(pingAnswer(world, expressway, question.host))
    }),
  ),

  // The two differ in the packets that they send, and the world has no packets.
  ...['traceroute', 'tracepath'].map((tool) =>
    http.get(`*/api/:host/tools/${tool}`, ({ params, request }) =>
      onExpressway(host, params, 'reader', ({ world, expressway }) => {
        const question = conforming(traceQuestionSchema, asked(request))
        return answer(traceAnswer(world, expressway, question.host))
      }),
    ),
  ),

  http.get('*/api/:host/tools/connectivity-test', ({ params, request }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) =>
      answer(connectivityTest(world, expressway, conforming(connectivityQuestionSchema, asked(request)))),
    ),
  ),

  http.get('*/api/:host/tools/check-pattern', ({ params, request }) =>
    onExpressway(host, params, 'reader', () =>
      answer(checkPattern(conforming(patternQuestionSchema, asked(request)))),
    ),
  ),

  http.get('*/api/:host/tools/locate', ({ params, request }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) =>
      answer(locate(world, expressway, conforming(locateQuestionSchema, asked(request)))),
    ),
  ),

  http.get('*/api/:host/tools/secure-traversal-test', ({ params, request }) =>
    onExpressway(host, params, 'reader', ({ world, expressway }) =>
      answer(
        secureTraversalTest(world, expressway, conforming(secureTraversalQuestionSchema, asked(request))),
      ),
    ),
  ),

  http.post('*/api/:host/tools/client-certificate-test', ({ params, request }) =>
    onExpressway(host, params, 'reader', async ({ world, expressway }) => {
      const { file } = await parsed(clientCertificateQuestionSchema, request)
      const [certificate] = await certificatesFromFile('file', file)
      return answer(clientCertificateTest(world, expressway, certificate.facts))
    }),
  ),
]

/** What the address asks, each word once. */
const asked = (request: Request) => Object.fromEntries(new URL(request.url).searchParams)
