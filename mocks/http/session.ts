import { http, type PathParams } from 'msw'
import { signInSchema } from '#contract/wire/session'
import type { WorldHost } from '../host/world-host'
import { idleMinutes, signInHint, signInPage } from '../sim/answers/index'
import { eventOf } from '../sim/ground/index'
import { atExpressway, onExpressway, signedOut } from './on-expressway'
import { answer, parsed, refused } from './respond'

/** Signing in and out of the console of an Expressway. The browser of the lab has one session on each. */
export const sessionHandlers = (host: WorldHost) => [
  http.get('*/api/:host/session', ({ params }) => sessionAnswer(host, params)),

  http.post('*/api/:host/session', ({ params, request }) =>
    atExpressway(host, params, async ({ expressway }) => {
      const { username, password } = await parsed(signInSchema, request)
      const { events } = await host.dispatch({
        type: 'sign-in',
        expressway: expressway.id,
        username,
        password,
        kind: 'web',
      })
      const no = eventOf(events, 'refused')
      return no ? refused(no.refusal) : sessionAnswer(host, params)
    }),
  ),

  http.delete('*/api/:host/session', ({ params }) =>
    onExpressway(host, params, 'auditor', async ({ expressway, session }) => {
      await host.dispatch({ type: 'sign-out', expressway: expressway.id, sessionId: session.id })
      return answer({ changed: 1, message: 'Logged out.' })
    }),
  ),

  http.get('*/api/:host/status/sign-in', ({ params }) =>
    atExpressway(host, params, ({ world, expressway }) =>
      answer({
        ...signInPage(expressway),
        hint: signInHint(world, expressway),
        idleMinutes: idleMinutes(world, expressway),
      }),
    ),
  ),
]

function sessionAnswer(host: WorldHost, params: PathParams): Promise<Response> {
  return atExpressway(host, params, ({ session }) =>
    session ? answer({ user: session.user, access: session.access, since: session.since }) : signedOut(),
  )
}
