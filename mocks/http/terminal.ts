import { http } from 'msw'
import type { WorldHost } from '../host/world-host'
import type { TerminalKind } from '../sim/ground/index'

/** Few pages ask for a command line: what answers there is fetched with the first that does. */
const answers = async () => (await import('./terminal-answers')).terminalAnswers

/** The ways to the command line, by where the lab answers for each; beside the machine no network matters (PSI-22). */
const ways: readonly (readonly [path: string, kind: TerminalKind])[] = [
  ['terminal', 'ssh'],
  ['serial-console', 'serial'],
]

const deeds = ['sign-in', 'line', 'complete'] as const

/** The command line of every Expressway: sign in, type a line, ask what Tab offers. */
export const terminalHandlers = (host: WorldHost) => [
  ...ways.flatMap(([path, kind]) =>
    deeds.map((deed) =>
      http.post(`*/api/:host/${path}/${deed}`, async ({ params, request }) =>
        (await answers())[deed](host, { kind, params, request }),
      ),
    ),
  ),
  http.post('*/api/:host/serial-console/recover-password', async ({ params, request }) =>
    (await answers())['recover-password'](host, { kind: 'serial', params, request }),
  ),
]
