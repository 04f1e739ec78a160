import { http } from 'msw'
import type { WorldHost } from '../../host/world-host'
import { onExpressway } from '../on-expressway'
import { answer } from '../respond'

/** `GET api/{host}/saml-data`: the SAML metadata of the cluster, which people carry to the identity provider (REP-19). */
export const samlDataHandlers = (host: WorldHost) => [
  http.get('*/api/:host/saml-data', ({ params }) =>
    onExpressway(host, params, 'reader', async ({ world, expressway }) => {
      const { samlData } = await import('../../single-sign-on/index')
      return answer(samlData(world, expressway))
    }),
  ),
]
