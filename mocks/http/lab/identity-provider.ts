import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { tellsOfWorld } from '../../procedures/engine/told'
import { eventOf } from '../../sim/ground/index'
import { answer, parsed, problem, refused } from '../respond'

/** What is told of it is fetched with the first question. */
const library = () => import('../../single-sign-on/index')

/** What it shows; why a sign-in fails is to be found in an exam. */
async function shown(host: WorldHost): Promise<Response> {
  const [{ world, progress }, { identityProviderView }] = await Promise.all([host.read(), library()])
  return answer(identityProviderView(world, tellsOfWorld(world, progress) !== 'nothing'))
}

/** `GET` and `POST api/lab/identity-provider`: what it knows and who signs in there; a file of metadata is imported. */
export const identityProviderHandlers = (host: WorldHost) => [
  http.get('*/api/lab/identity-provider', () => shown(host)),
  http.post('*/api/lab/identity-provider', async ({ request }) => {
    const { metadataImportSchema, metadataIn } = await library()
    const read = metadataIn((await parsed(metadataImportSchema, request)).metadata)
    if ('wrong' in read) {
      const errors = [{ field: 'metadata', message: read.wrong }]
      return problem('invalid', `${read.wrong} Export it once more, and choose that file.`, { errors })
    }
    const { events } = await host.dispatch({ type: 'import-saml-metadata', ...read })
    const no = eventOf(events, 'refused')
    return no ? refused(no.refusal) : shown(host)
  }),
]
