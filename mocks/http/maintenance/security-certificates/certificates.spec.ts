import { generateKeyPairSync } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { actionDoneSchema } from '#contract/wire/actions'
import {
  authorityFileSchema,
  revocationListsSchema,
  type Signing,
  serverCertificateSchema,
  trustedCertificatesSchema,
} from '#contract/wire/certificates'
import { createNodeHost } from '../../../node'
import { authorities } from '../../../scenarios/certificates/authorities'

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const file = (text: string | Uint8Array, fileName = 'a.pem') => ({ fileName, content: base64(text) })

/** A lab with someone signed in on expe1 and expe2, and the few things that these tests ask of it. */
async function labOf(id = 'standalone-pair') {
  const { host, answer } = await createNodeHost({ begin: { id, clock: 'paused' } })
  const ask = (path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/${path}`, {
        method: json === undefined ? 'GET' : 'POST',
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  for (const name of ['expe1', 'expe2']) {
    await ask(`${name}.example.com/session`, { username: 'admin', password: 'expressway' })
  }
  const act = (action: string, json: unknown, name = 'expe1') =>
    ask(`${name}.example.com/actions/${action}`, json)
  const server = async (name = 'expe1') =>
    v.parse(
      serverCertificateSchema,
      await (await ask(`${name}.example.com/status/server-certificate`)).json(),
    )
  const trusted = async (name = 'expe1') =>
    v.parse(
      trustedCertificatesSchema,
      await (await ask(`${name}.example.com/status/trusted-ca-certificate`)).json(),
    ).rows
  const generate = (names: string[], commonName = 'cluster1.example.com') =>
    act('generate-csr', { commonName, names, country: 'GB', organization: 'Example' })
  const sign = async (order: Omit<Signing, 'csr'> = {}) => {
    const csr = (await server()).request?.pem ?? ''
    const signed = await ask('lab/authority/sign', { csr, ...order })
    return v.parse(authorityFileSchema, await signed.json()).pem
  }
  return { host, ask, act, server, trusted, generate, sign }
}

const done = async (response: Response) => v.parse(actionDoneSchema, await response.json()).message
const refusal = async (response: Response) => v.parse(problemSchema, await response.json())

describe('the server certificate', () => {
  test('[PRE-17] [ISO-11] a request is generated, signed by the lab, uploaded, and presented after a restart', async () => {
    const { host, ask, act, server, generate, sign } = await labOf()
    await generate(['expe1.example.com'])
    expect((await server()).request?.facts).toMatchObject({
      commonName: 'cluster1.example.com',
      names: ['expe1.example.com'],
      subject: 'C=GB, O=Example, CN=cluster1.example.com',
      publicKey: 'RSASSA-PKCS1-v1_5, 2048 bit',
    })
    const before = (await server()).certificate
    const uploaded = await act('upload-server-certificate', { certificate: file(await sign()) })
    expect(await done(uploaded)).toContain('Restart this system')
    const after = await server()
    expect(after.request).toBeNull()
    expect(after.restartNeeded).toBe(true)
    expect(after.notes).toEqual([])
    expect(after.certificate?.facts).toMatchObject({
      commonName: 'cluster1.example.com',
      names: ['expe1.example.com'],
      issuer: authorities.lab.certificate.facts.subject,
      authorityKeyId: authorities.lab.certificate.facts.subjectKeyId,
      usages: expect.arrayContaining(['TLS Web Server Authentication', 'TLS Web Client Authentication']),
    })
    expect(after.certificate?.facts.serialNumber).not.toBe(before?.facts.serialNumber)
    await act('restart', {})
    await host.changeClock({ advanceMs: 180_000 })
    const { world } = await host.read()
    expect(world.expressways['expe1']?.certificates.inForce).toEqual(after.certificate?.facts)

    // What was made by chance is in the commands: the log makes the same world elsewhere.
    const elsewhere = await labOf()
    const log = await (await ask('lab/log')).json()
    expect((await elsewhere.ask('lab/log', log)).status).toBe(200)
    const { certificates } = (await elsewhere.host.read()).world.expressways['expe1'] ?? {}
    expect(certificates).toEqual(world.expressways['expe1']?.certificates)
  })

  test('[PRE-17] [ISO-11] another layout is accepted and called not recommended', async () => {
    const { act, server, generate, sign } = await labOf('cluster-of-one')
    await generate([], 'expe1.example.com')
    await act('upload-server-certificate', { certificate: file(await sign()) })
    const texts = (await server()).notes.map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts.every((text) => text.startsWith('Not recommended'))).toBe(true)
  })

  test('[PRE-17] [ISO-11] in a cluster the recommended layout is called nothing, and each name that is missing is told apart', async () => {
    const { act, server, generate, sign } = await labOf('cluster-of-one')
    const notesOn = async (names: string[], commonName?: string) => {
      await generate(names, commonName)
      await act('upload-server-certificate', { certificate: file(await sign()) })
      return (await server()).notes.map(({ text }) => text)
    }
    expect(await notesOn(['expe1.example.com'])).toEqual([])
    expect(await notesOn(['expe1.example.com'], 'expe1.example.com')).toEqual([
      expect.stringContaining('not the Cluster name cluster1.example.com'),
    ])
    expect(await notesOn(['expe2.example.com'])).toEqual([
      expect.stringContaining('do not contain expe1.example.com'),
    ])
  })

  test('[PRE-16] an expired one is accepted with a warning', async () => {
    const { act, server, generate, sign } = await labOf()
    await generate(['expe1.example.com'])
    const expired = await act('upload-server-certificate', {
      certificate: file(await sign({ validity: 'expired' })),
    })
    expect(await done(expired)).toContain('Warning: the certificate is expired')
    expect((await server()).notes[0]?.guide).toEqual(['PRE-16'])
  })

  test('without a request the private key has to come along, and fit', async () => {
    const { act, server, generate, sign } = await labOf()
    await generate(['expe1.example.com'])
    const certificate = file(await sign())
    await act('discard-csr', {})
    const alone = await refusal(await act('upload-server-certificate', { certificate }))
    expect(alone.errors[0]).toMatchObject({ field: 'privateKey' })
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const stranger = file(String(privateKey.export({ type: 'sec1', format: 'pem' })))
    const wrong = await refusal(await act('upload-server-certificate', { certificate, privateKey: stranger }))
    expect(wrong.detail).toContain('does not belong to the certificate')
    expect((await server()).certificate?.facts.publicKey).toBe('ECDSA, P-256')
  })

  test.each([
    ['pkcs8', 'PRIVATE KEY'],
    ['pkcs1', 'RSA PRIVATE KEY'],
  ] as const)('a private key in the form of %s is read', async (type, label) => {
    const { privateKeyId } = await import('../../../x509/private-key')
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = String(privateKey.export({ type, format: 'pem' }))
    expect(pem).toContain(`BEGIN ${label}`)
    const der = publicKey.export({ type: 'spki', format: 'der' })
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(der))).toString('hex')
    expect(await privateKeyId(Buffer.from(pem))).toBe(digest)
  })

  test('a certificate for another request is refused', async () => {
    const { act, generate, sign } = await labOf()
    await generate(['expe1.example.com'])
    const certificate = file(await sign())
    await act('discard-csr', {})
    await generate(['expe1.example.com'])
    const no = await refusal(await act('upload-server-certificate', { certificate }))
    expect(no.errors[0]).toMatchObject({ field: 'certificate' })
    expect((await generate([])).status).toBe(409)
  })
})

describe('the trusted authorities', () => {
  test('[PSI-21] [ADD-67] are appended, deleted and reset on one system and appear on no other', async () => {
    const { act, trusted } = await labOf('cluster-of-three')
    const other = authorities.other.certificate
    expect(await done(await act('append-ca-certificate', { file: file(other.pem) }))).toContain(
      '1 CA certificate',
    )
    expect((await trusted()).map(({ facts }) => facts.commonName)).toContain('Somebody Else Root CA')
    expect((await trusted('expe2')).map(({ facts }) => facts.commonName)).not.toContain(
      'Somebody Else Root CA',
    )
    expect(await done(await act('append-ca-certificate', { file: file(other.pem) }))).toContain(
      'were there already',
    )
    await act('delete-ca-certificates', { ids: [other.facts.fingerprint] })
    expect((await trusted()).map(({ facts }) => facts.commonName)).not.toContain('Somebody Else Root CA')
    await act('reset-ca-certificates', {})
    expect((await trusted()).map(({ facts }) => facts.commonName)).toEqual(['Temporary CA of unit 1'])
  })

  test('a certificate that is no authority is refused', async () => {
    const { act, server, trusted } = await labOf()
    const before = await trusted()
    const no = await refusal(
      await act('append-ca-certificate', { file: file((await server()).certificate?.pem ?? '') }),
    )
    expect(no.detail).toContain('not the certificate of an authority')
    expect(await trusted()).toEqual(before)
  })
})

describe('revocation lists', () => {
  test('[PSI-21] come from the authority, are uploaded and removed', async () => {
    const { ask, act, server } = await labOf()
    const serialNumber = (await server('expe2')).certificate?.facts.serialNumber ?? ''
    const response = await ask('lab/authority/revoke', { serialNumbers: [serialNumber] })
    const { pem } = v.parse(authorityFileSchema, await response.json())
    await act('upload-crl', { file: file(pem, 'lab.crl') })
    const lists = async () =>
      v.parse(revocationListsSchema, await (await ask('expe1.example.com/status/crl-management')).json()).rows
    expect((await lists())[0]?.facts).toMatchObject({
      issuer: authorities.lab.certificate.facts.subject,
      serialNumbers: [serialNumber],
    })
    await act('remove-crls', {})
    expect(await lists()).toEqual([])
  })
})

describe('a file that is not what it should be is refused with the reason, and nothing changes', () => {
  const { pem } = authorities.lab.certificate
  const cut = pem.slice(0, pem.length / 2)
  const swapped = pem.replace(/MII[A-Za-z0-9+/]{20}/, 'MIIAAAAAAAAAAAAAAAAAAAA')
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const cases: [string, string | Uint8Array, string][] = [
    ['nothing in it', '', 'empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not text'],
    ['a text', 'Dear operator,\n<script>alert(1)</script>', 'not in PEM format'],
    ['a file cut off', cut, 'cut off'],
    ['damaged bytes', swapped, 'damaged'],
    ['no Base64', '-----BEGIN CERTIFICATE-----\n***\n-----END CERTIFICATE-----', 'not Base64'],
    [
      'nested without end',
      `-----BEGIN CERTIFICATE-----\n${base64('0\x80'.repeat(20_000))}\n-----END CERTIFICATE-----`,
      'damaged',
    ],
    ['DER', der, 'DER format'],
    ['a private key', authorities.lab.privateKeyPem, 'holds no certificate, but: private key'],
    ['two megabytes', 'A'.repeat(2_000_000), 'larger than 1 MB'],
  ]

  test.each(cases)('%s', async (_name, content, reason) => {
    const { act, server, trusted } = await labOf()
    const before = [await server(), await trusted()]
    for (const [action, body] of [
      ['upload-server-certificate', { certificate: file(content) }],
      ['append-ca-certificate', { file: file(content) }],
    ] as const) {
      const response = await act(action, body)
      expect(response.status).toBe(422)
      expect((await refusal(response)).detail).toContain(reason)
    }
    expect((await act('upload-crl', { file: file(content) })).status).toBe(422)
    expect([await server(), await trusted()]).toEqual(before)
  })

  test('a hostile file name is repeated short and without hidden signs', async () => {
    const { act } = await labOf()
    const fileName = `\u202E<img src=x>${'a'.repeat(5000)}.pem`
    const { detail } = await refusal(await act('append-ca-certificate', { file: file('x', fileName) }))
    expect(detail).not.toContain('\u202E')
    expect(detail.length).toBeLessThan(300)
  })

  test('a request for a name that is none is refused by field, and so is its signature', async () => {
    const { ask, act } = await labOf()
    const no = await refusal(
      await act('generate-csr', { commonName: '<b>', names: ['10.0.0.1'], country: '1' }),
    )
    expect(no.errors.map(({ field }) => field)).toEqual(['commonName', 'names', 'country'])
    expect((await ask('lab/authority/sign', { csr: 'nonsense' })).status).toBe(422)
    expect((await ask('lab/authority/revoke', { serialNumbers: ['no'] })).status).toBe(422)
  })
})

describe('the lab’s authorities', () => {
  test('[PRE-16] sign for training: the other authority, another name, not valid yet', async () => {
    const { ask, act, server, generate, sign } = await labOf()
    const { authorities: listed } = await (await ask('lab/authority')).json()
    expect(listed).toHaveLength(2)
    const orders: [Omit<Signing, 'csr'>, object][] = [
      [{ authority: 'other' }, { issuer: authorities.other.certificate.facts.subject }],
      [
        { commonName: 'x.example.com', names: ['y.example.com'] },
        { commonName: 'x.example.com', names: ['y.example.com'] },
      ],
      [{ validity: 'not-yet' }, { notBefore: 1_480_928_400_000 + 30 * 86_400_000 }],
    ]
    for (const [order, expected] of orders) {
      await generate(['expe1.example.com'])
      await act('upload-server-certificate', { certificate: file(await sign(order)) })
      expect((await server()).certificate?.facts).toMatchObject(expected)
    }
  })
})
