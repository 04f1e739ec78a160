import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { frameOf } from '../../sim/answers/index'
import { answerRead } from '../looks'
import { onExpressway } from '../on-expressway'
import { answer, problem } from '../respond'
import { topics } from './topics'

/** The status pages, and everything around a page. */
export const statusHandlers = (host: WorldHost) => [
  http.get('*/api/:host/status/frame', ({ params, request }) =>
    onExpressway(host, params, 'auditor', (reached) =>
      answerRead(host, request, reached, (world, expressway) =>
        answer(frameOf(world, expressway, reached.session)),
      ),
    ),
  ),

  http.get('*/api/:host/status/:topic', ({ params, request }) => {
    const name = String(params['topic'])
    const topic = Object.hasOwn(topics, name) ? topics[name] : undefined
    return onExpressway(host, params, topic?.access ?? 'reader', (reached) =>
      topic
        ? answerRead(host, request, reached, (world, expressway) => answer(topic.read(world, expressway)))
        : problem('not-found', `There is no status topic ${name}.`, { known: Object.keys(topics) }),
    )
  }),
]
