import * as v from 'valibot'
import { expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { serverCertificateSchema } from '#contract/wire/certificates'
import { createNodeHost } from '../../node'

async function labOf() {
  const { answer } = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused' } })
  const ask = (path: string, json?: unknown) => {
    const init = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }
    return answer(new Request(`http://lab.test/api/${path}`, init))
  }
  await ask('expe1.example.com/session', { username: 'admin', password: 'expressway' })
  return ask
}

/** A request for names, as the certificate page makes it. */
async function requestOf(ask: Awaited<ReturnType<typeof labOf>>): Promise<string> {
  await ask('expe1.example.com/actions/generate-csr', {
    commonName: 'cluster1.example.com',
    names: ['expe1.example.com'],
    country: 'GB',
    organization: 'Example',
  })
  const shown = await ask('expe1.example.com/status/server-certificate')
  return v.parse(serverCertificateSchema, await shown.json()).request?.pem ?? ''
}

test.each([
  { commonName: '10.0.0.11' },
  { commonName: '2001:db8::11' },
  { names: ['expe1.example.com', '10.0.0.11'] },
  { names: ['2001:db8::11'] },
])('[ISO-05] the authority signs no address, as common name or beside it: %o', async (asked) => {
  const ask = await labOf()
  const csr = await requestOf(ask)
  const refused = await ask('lab/authority/sign', { csr, ...asked })
  expect(refused.status).toBe(422)
  expect(v.parse(problemSchema, await refused.json()).detail).toMatch(
    /does not sign "(10|2001)[^"]*": it is no domain name/,
  )
  expect((await ask('lab/authority/sign', { csr })).status).toBe(201)
})
