import { http } from 'msw'
import { type Topic, topics } from '#contract/wire/topics'
import type { WorldHost } from '../../host/world-host'
import { frameOf, topicAnswers } from '../../sim/answers/index'
import { answerRead } from '../looks'
import { onExpressway } from '../on-expressway'
import { answer, problem } from '../respond'

const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name)

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
    const topic = isTopic(name) ? name : undefined
    return onExpressway(host, params, topic ? topics[topic].access : 'reader', (reached) =>
      topic
        ? answerRead(host, request, reached, (world, expressway) =>
            answer(topicAnswers[topic](world, expressway)),
          )
        : problem('not-found', `There is no status topic ${name}.`, { known: Object.keys(topics) }),
    )
  }),
]
