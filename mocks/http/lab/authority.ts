import { http } from 'msw'
import { isDomainName } from '#contract/settings/formats'
import { publishedAt, revokingSchema, signingSchema } from '#contract/wire/certificates'
import type { WorldHost } from '../../host/world-host'
import { authorities } from '../../scenarios/certificates/authorities'
import { present } from '../../sim/ground/index'
import { withSignatures } from '../maintenance/security-certificates/signatures'
import { x509 } from '../maintenance/security-certificates/x509'
import { answer, Halted, parsed, problem } from '../respond'

/** `GET api/lab/authority`, `POST api/lab/authority/sign`, `POST api/lab/authority/revoke` */
export const authorityHandlers = (host: WorldHost) => [
  http.get('*/api/lab/authority', () =>
    answer({
      authorities: Object.entries(authorities).map(([id, { title, certificate }]) => ({
        id,
        title,
        ...certificate,
      })),
    }),
  ),
  http.post('*/api/lab/authority/sign', async ({ request }) => {
    const order = await parsed(signingSchema, request)
    const library = await x509()
    const asked = await library.readRequest(new TextEncoder().encode(order.csr)).catch((error: unknown) => {
      throw error instanceof library.Unreadable ? invalid('csr', error.message) : error
    })
    const commonName = order.commonName ?? asked.facts.commonName
    const names = order.names ?? asked.facts.names
    // Authorities do not vouch for addresses (ISO-05).
    const stranger = [commonName, ...names].find((name) => name !== '' && !isDomainName(name))
    if (stranger !== undefined) {
      throw invalid('names', `The authority does not sign "${stranger.slice(0, 80)}": it is no domain name.`)
    }
    const { world } = await host.read()
    const pem = await library.sign(order, asked, world.now)
    return answer({ fileName: fileName(names[0] ?? commonName, 'pem'), pem }, { status: 201 })
  }),
  http.post('*/api/lab/authority/revoke', async ({ request }) => {
    const order = await parsed(revokingSchema, request)
    const bad = order.serialNumbers.find((serial) => !/^[0-9a-f]{1,64}$/i.test(serial))
    if (bad !== undefined) {
      throw invalid('serialNumbers', `"${bad.slice(0, 64)}" is no serial number: it is not hexadecimal.`)
    }
    const { world } = await host.read()
    const library = await x509()
    const pem = await library.revoke(order, world.now)
    const [list] = await library.readRevocationLists(new TextEncoder().encode(pem))
    const address = publishedAt(order.authority)
    await host.dispatch(
      await withSignatures(host, {
        type: 'publish-revocation-list',
        address,
        list: present(list, 'the list that was just made'),
      }),
    )
    return answer({ fileName: fileName(`${order.authority}-revoked`, 'crl'), pem, address }, { status: 201 })
  }),
]

const invalid = (field: string, message: string) =>
  new Halted(problem('invalid', message, { errors: [{ field, message }] }))

const fileName = (name: string, ending: string) =>
  `${name.toLowerCase().replace(/[^a-z0-9.-]+/g, '-') || 'certificate'}.${ending}`
