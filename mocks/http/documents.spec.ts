import { describe, expect, test } from 'vitest'
import { peerDocuments } from '#contract/wire/documents'
import { createNodeHost, type NodeHost } from '../node'

const lab = (signin?: string) =>
  createNodeHost({ begin: { id: 'cluster-of-three', clock: 'paused', ...(signin && { signin }) } })

const get = ({ answer }: NodeHost, path: string, headers?: Record<string, string>) =>
  answer(new Request(`http://lab.test/api/${path}`, headers ? { headers } : {}))

const withPassword = (password: string) => ({ authorization: `Basic ${btoa(`admin:${password}`)}` })

describe('the documents of a machine over HTTP', () => {
  test.each(peerDocuments)('$path comes as XML to whoever knows the password', async ({ path }) => {
    const nobody = await lab()
    const response = await get(nobody, `expe2.example.com/${path}`, withPassword('expressway'))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/xml')
    expect(await response.text()).toContain('<?xml version="1.0"?>')
    const refused = await get(nobody, `expe2.example.com/${path}`, withPassword('wrong'))
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Basic realm="TANDBERG Video Communication Server /,
    )
    expect((await get(nobody, `expe2.example.com/${path}`)).status).toBe(401)
  })

  test('the browser that is signed in needs no other password, and a dead machine does not answer', async () => {
    const signedIn = await lab('admin')
    expect((await get(signedIn, 'expe1.example.com/getxml?location=/Status/Cluster')).status).toBe(200)
    await signedIn.host.dispatch({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    expect((await get(signedIn, 'expe1.example.com/status.xml')).status).toBe(503)
  })
})

describe('the comparison over HTTP', () => {
  test('asks two to six machines, and says of one that is off that it does not answer', async () => {
    const signedIn = await lab('admin')
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => `host=expe${at + 1}.example.com`).join('&')
    for (const count of [0, 1, 7]) {
      expect((await get(signedIn, `lab/compare?${names(count)}`)).status, `${count}`).toBe(400)
    }
    await signedIn.host.dispatch({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
    const body: unknown = await (await get(signedIn, `lab/compare?${names(3)}`)).json()
    expect(body).toMatchObject({
      machines: [{ silent: null }, { silent: null }, { silent: 'ERR_CONNECTION_TIMED_OUT' }],
    })
  })
})
