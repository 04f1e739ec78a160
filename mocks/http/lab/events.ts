import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { answer, problem } from '../respond'
import { whenCauseIsTold } from './exam'

/** What happened, in words. They are fetched with the first question for them. */
const texts = () => import('./event-text')

/** `GET api/lab/events?since=N` */
export const eventHandlers = (host: WorldHost) => [
  http.get('*/api/lab/events', async ({ request }) => {
    const since = new URL(request.url).searchParams.get('since') ?? '0'
    if (!/^\d{1,15}$/.test(since)) return problem('malformed', 'since is the serial of an event: a number.')
    // Why contact is lost stands in it.
    await whenCauseIsTold(host, 'What has happened is told')
    const { eventText } = await texts()
    const { latest, events } = await host.events(Number(since))
    return answer({
      latest,
      events: events.map(({ serial, at, event }) => ({
        serial,
        at,
        type: event.type,
        expressway: 'expressway' in event ? event.expressway : null,
        text: eventText(event),
      })),
    })
  }),
]
