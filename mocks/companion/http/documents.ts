import { HttpResponse, http } from 'msw'
import { peerDocuments } from '#contract/wire/documents'
import { fetchDocument } from '../../cli/index'
import { ORIGIN } from './carried'
import { type Machine, onMachine, said } from './on-machine'

/** `GET status.xml` and the other documents, and `GET getxml?location=…`, at the paths at which a machine has them. */
export const documentHandlers = (machine: Machine) =>
  [...peerDocuments.map(({ path }) => path), 'getxml'].map((path) =>
    http.get(`${ORIGIN}/${path}`, ({ request }) =>
      onMachine(machine, request, ({ world, expressway, by }) => {
        const { search } = new URL(request.url)
        const asking = { authorization: null, signedInAs: by }
        const fetched = fetchDocument(world, expressway, `/${path}${search}`, asking)
        return fetched.status === 200
          ? new HttpResponse(fetched.body, { headers: { 'content-type': fetched.type } })
          : said(fetched.status, 'reason' in fetched ? fetched.reason : '')
      }),
    ),
  )
