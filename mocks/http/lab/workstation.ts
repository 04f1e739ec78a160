import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'

/** Few pages ask for the workstation: its programs are fetched with the first line. */
const answers = async () => (await import('./workstation-answers')).workstationAnswers

const deeds = ['line', 'complete'] as const

/** `POST api/lab/workstation/line` and `…/complete`: the shell of the operator's own computer. */
export const workstationHandlers = (host: WorldHost) =>
  deeds.map((deed) =>
    http.post(`*/api/lab/workstation/${deed}`, async ({ request }) => (await answers())[deed](host, request)),
  )
