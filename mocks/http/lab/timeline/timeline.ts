import { http } from 'msw'
import type { WorldHost } from '../../../host/world-host'

const answers = async () => (await import('./answers')).timelineAnswers

/** What happened; what is kept of it, branches and checkpoints; and how one goes back. */
const deeds = [
  ['get', '', 'overview'],
  ['get', '/entries', 'entries'],
  ['get', '/moment', 'moment'],
  ['get', '/compare', 'compare'],
  ['post', '/again', 'again'],
  ['post', '/undo', 'undo'],
  ['get', '/kept', 'kept'],
  ['post', '/kept', 'keep'],
  ['get', '/kept/:id', 'file'],
  ['delete', '/kept/:id', 'remove'],
] as const

/** Everything under `api/lab/timeline`. */
export const timelineHandlers = (host: WorldHost) =>
  deeds.map(([method, path, deed]) =>
    http[method](`*/api/lab/timeline${path}`, async ({ request, params }) =>
      (await answers())[deed](host, request, String(params['id'])),
    ),
  )
