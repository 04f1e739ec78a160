import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { frameOf } from '../../sim/answers/index'
import { onExpressway } from '../on-expressway'
import { answer, problem } from '../respond'
import { topics } from './topics'

/** The status pages, and everything around a page. */
export const statusHandlers = (host: WorldHost) => [
  http.get('*/api/:host/status/frame', ({ params }) =>
    onExpressway(host, params, 'auditor', ({ world, expressway, session }) =>
      answer(frameOf(world, expressway, session)),
    ),
  ),

  http.get('*/api/:host/status/:topic', ({ params }) => {
    const name = String(params['topic'])
    const topic = Object.hasOwn(topics, name) ? topics[name] : undefined
    return onExpressway(host, params, topic?.access ?? 'reader', ({ world, expressway }) =>
      topic
        ? answer(topic.read(world, expressway))
        : problem('not-found', `There is no status topic ${name}.`, { known: Object.keys(topics) }),
    )
  }),
]
