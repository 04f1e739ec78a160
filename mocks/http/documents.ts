import { HttpResponse, http } from 'msw'
import { peerDocuments } from '#contract/wire/documents'
import type { WorldHost } from '../host/world-host'
import { atExpressway, signedOut } from './on-expressway'
import { problem } from './respond'

/** `GET api/{host}/status.xml` and the other documents of a machine, `GET api/{host}/getxml?location=…` (TRB-21). */
export const documentHandlers = (host: WorldHost) =>
  [...peerDocuments.map(({ path }) => path), 'getxml'].map((path) =>
    http.get(`*/api/:host/${path}`, async ({ params, request }) => {
      const { fetchDocument } = await import('../cli/index')
      return atExpressway(host, params, ({ world, expressway, session }) => {
        const authorization = request.headers.get('authorization')
        const asking = { authorization, signedIn: authorization === null ? (session ?? null) : null }
        const { search } = new URL(request.url)
        const fetched = fetchDocument(world, expressway, `/${path}${search}`, asking)
        if (fetched.status === 200)
          return new HttpResponse(fetched.body, { headers: { 'content-type': fetched.type } })
        if (fetched.status !== 401)
          return problem(fetched.status === 403 ? 'forbidden' : 'not-found', fetched.reason)
        const response = signedOut()
        response.headers.set('www-authenticate', fetched.challenge)
        return response
      })
    }),
  )
