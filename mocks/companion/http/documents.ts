import { HttpResponse, http } from 'msw'
import { peerDocuments } from '#contract/wire/documents'
import { documentFor } from '../../cli/index'
import { ORIGIN } from './carried'
import { type Machine, onMachine, said } from './on-machine'

/** `GET status.xml` and the other documents, and `GET getxml?location=…`, at the paths at which a machine has them. */
export const documentHandlers = (machine: Machine) =>
  [...peerDocuments.map(({ path }) => path), 'getxml'].map((path) =>
    http.get(`${ORIGIN}/${path}`, ({ request }) =>
      onMachine(machine, request, 'reader', ({ world, expressway, by }) => {
        const { search } = new URL(request.url)
        const fetched = documentFor(world, expressway, `/${path}${search}`, by)
        return fetched.status === 200
          ? new HttpResponse(fetched.body, { headers: { 'content-type': fetched.type } })
          : said(fetched.status, fetched.reason)
      }),
    ),
  )
