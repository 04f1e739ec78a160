import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { MINUTE_MS } from '#contract/spans'
import { actionDoneSchema } from '#contract/wire/actions'
import {
  authorityFileSchema,
  revocationListsSchema,
  serverCertificateSchema,
  trustedCertificatesSchema,
} from '#contract/wire/certificates'
import { createNodeHost } from '../../../node'
import { brokenCondition, otherRows } from '../../../sim/cluster/links/read'
import { present } from '../../../sim/ground/index'
import { certificateFile, OPENSSL } from '../../../testing/certificate-files'

const members = ['expe1', 'expe2', 'expe3'] as const
const hasOpenssl = spawnSync(OPENSSL, ['version']).status === 0

const sent = (content: string, fileName = 'a.pem') => ({
  fileName,
  content: Buffer.from(content).toString('base64'),
})
const picked = (name: string) => sent(certificateFile(name), name)

/** A lab with somebody signed in on every machine. */
async function labOf(id = 'enforce-tls') {
  const { host, answer } = await createNodeHost({ begin: { id, clock: 'paused' } })
  const ask = (path: string, json?: unknown) =>
    answer(
      new Request(`http://lab.test/api/${path}`, {
        method: json === undefined ? 'GET' : 'POST',
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const signIn = (name: string) =>
    ask(`${name}.example.com/session`, { username: 'admin', password: 'expressway' })
  for (const name of ['expe1', 'expe2', ...(id === 'enforce-tls' ? ['expe3'] : [])]) await signIn(name)
  const act = (name: string, action: string, json: unknown) =>
    ask(`${name}.example.com/actions/${action}`, json)
  const done = async (name: string, action: string, json: unknown) =>
    v.parse(actionDoneSchema, await (await act(name, action, json)).json()).message
  const refusal = async (name: string, action: string, json: unknown) =>
    v.parse(problemSchema, await (await act(name, action, json)).json())
  const notes = async (name: string) =>
    v
      .parse(
        serverCertificateSchema,
        await (await ask(`${name}.example.com/status/server-certificate`)).json(),
      )
      .notes.map(({ text }) => text)
  /** Gives every member a certificate of these files, with the authority that they trust. */
  const equip = async (prefix: string, root = 'root.pem') => {
    const messages: string[] = []
    for (const [index, name] of members.entries()) {
      messages.push(await done(name, 'append-ca-certificate', { file: picked(root) }))
      messages.push(
        await done(name, 'upload-server-certificate', {
          certificate: picked(`${prefix}${index + 1}.pem`),
          privateKey: picked(`${prefix}${index + 1}.key`),
        }),
      )
    }
    for (const name of members)
      await act(name, 'restart', {}).then(() => host.changeClock({ advanceMs: 20 * MINUTE_MS }))
    for (const name of members) await signIn(name)
    return messages
  }
  /** The first broken condition of the link from one machine to another. */
  const broken = async (from: string, to: string) => {
    const { world } = await host.read()
    const expressway = present(world.expressways[from], from)
    const row = otherRows(world, expressway).find(({ machine }) => machine?.id === to)
    const looked = row && brokenCondition(world, expressway, row)
    return looked && { name: looked.condition.name, evidence: looked.evidence }
  }
  return { host, ask, act, done, refusal, notes, equip, broken }
}

describe('peers that verify each other, with files from the field', () => {
  test('[CRE-42] certificates as they should be: Active, and nothing is said against them', async () => {
    const { equip, broken, notes } = await labOf()
    expect((await equip('ok')).join()).not.toContain('Warning')
    expect(await broken('expe1', 'expe2')).toBeUndefined()
    expect(await notes('expe1')).toEqual([])
  })

  test('[CRE-42] no authority key identifier: Active, for it is optional', async () => {
    const { equip, broken } = await labOf()
    expect((await equip('noaki')).join()).not.toContain('Warning')
    for (const [from, to] of [
      ['expe1', 'expe2'],
      ['expe3', 'expe1'],
    ] as const) {
      expect(await broken(from, to)).toBeUndefined()
    }
  })

  test('[PRE-16] [CRE-42] an authority that has ended: Failed with that reason, and said at both uploads', async () => {
    const { equip, broken, notes } = await labOf()
    const [appended, uploaded] = await equip('exp', 'expiredroot.pem')
    expect(appended).toContain('Warning: the CA certificate')
    expect(appended).toContain('is expired: nothing that it has signed is accepted')
    expect(uploaded).toContain('has expired on 2016-11-01')
    expect(await broken('expe1', 'expe2')).toEqual({
      name: 'certificate-authorities-valid',
      evidence:
        'The CA certificate O=Case, CN=Case Old Root, by which the certificate of expe2 is trusted, has expired on 2016-11-01.',
    })
    expect((await notes('expe1')).join()).toContain('has expired on 2016-11-01')
  })

  test('[CRE-42] server authentication only: Failed, for a peer is client and server, and said at the upload', async () => {
    const { equip, broken, notes } = await labOf()
    const [, uploaded] = await equip('srv')
    const words = 'is for TLS Web Server Authentication only, and not for TLS Web Client Authentication'
    expect(uploaded).toContain(`Warning: the certificate of expe1 ${words}: a peer is client and server.`)
    expect(await broken('expe1', 'expe2')).toEqual({
      name: 'certificate-fits-use',
      evidence: `The certificate of expe2 ${words}: a peer is client and server.`,
    })
    expect((await notes('expe1')).join()).toContain(words)
  })

  test('[PSI-21] two revocation lists in one file: both count, and the next file takes their place', async () => {
    const { ask, equip, done, broken } = await labOf()
    await equip('ok')
    const lists = async () =>
      v.parse(revocationListsSchema, await (await ask('expe1.example.com/status/crl-management')).json())
    const uploaded = await done('expe1', 'upload-crl', { file: picked('crl-both.pem') })
    expect(uploaded).toContain(
      '2 revocation lists of O=Case, CN=Case Root Two; O=Case, CN=Case Root uploaded.',
    )
    expect(uploaded).toContain('Warning: the list of O=Case, CN=Case Root Two has no effect')
    expect((await lists()).rows).toHaveLength(2)
    expect(await broken('expe1', 'expe2')).toMatchObject({ name: 'certificate-not-revoked' })
    expect(await broken('expe2', 'expe1')).toMatchObject({ name: 'own-certificate-not-revoked' })
    expect(await broken('expe1', 'expe3')).toBeUndefined()
    const first = certificateFile('crl-both.pem').split('-----END X509 CRL-----')[0] ?? ''
    await done('expe1', 'upload-crl', { file: sent(`${first}-----END X509 CRL-----\n`, 'one.pem') })
    expect((await lists()).rows.map(({ facts }) => facts.issuer)).toEqual(['O=Case, CN=Case Root Two'])
    expect(await broken('expe1', 'expe2')).toBeUndefined()
  })

  test('[PSI-21] a list past its next update: what its authority has signed counts as revoked, from that moment', async () => {
    const { host, ask, act, done, broken } = await labOf()
    const response = await ask('lab/authority/revoke', { serialNumbers: ['0a'] })
    const { pem } = v.parse(authorityFileSchema, await response.json())
    expect(await done('expe1', 'upload-crl', { file: sent(pem) })).not.toContain('Warning')
    await host.changeClock({ advanceMs: 29 * 24 * 60 * MINUTE_MS })
    expect(await broken('expe1', 'expe2')).toBeUndefined()
    await host.changeClock({ advanceMs: 2 * 24 * 60 * MINUTE_MS })
    expect(await broken('expe1', 'expe2')).toMatchObject({ name: 'revocation-list-in-force' })
    expect((await broken('expe1', 'expe2'))?.evidence).toContain('is out of date since')
    expect(await broken('expe3', 'expe2')).toBeUndefined()
    await ask('expe1.example.com/session', { username: 'admin', password: 'expressway' })
    await act('expe1', 'remove-crls', {})
    expect(await broken('expe1', 'expe2')).toBeUndefined()
  })
})

describe('a private key from the field', () => {
  test.each([
    ['the older form', () => certificateFile('k-enc-traditional.key')],
    [
      'the newer form',
      () =>
        String(
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
            type: 'pkcs8',
            format: 'pem',
            cipher: 'aes-256-cbc',
            passphrase: 'secret',
          }),
        ),
    ],
    [
      'the older form with the line ends of another system',
      () => certificateFile('k-enc-traditional.key').replaceAll('\n', '\r\n'),
    ],
  ])('that is protected by a password, in %s, is refused for that', async (_name, key) => {
    const { refusal } = await labOf('standalone-pair')
    const no = await refusal('expe1', 'upload-server-certificate', {
      certificate: picked('ok1.pem'),
      privateKey: sent(key(), 'k.key'),
    })
    expect(no.detail).toContain('protected by a password')
  })

  test('with its point in the short form belongs to its certificate', async () => {
    const { done } = await labOf('standalone-pair')
    const files = { certificate: picked('eccomp.pem'), privateKey: picked('eccomp.key') }
    expect(await done('expe1', 'upload-server-certificate', files)).toContain('Server certificate uploaded')
  })

  test('that fits a later certificate of the file is refused with the way out', async () => {
    const { refusal } = await labOf('standalone-pair')
    const no = await refusal('expe1', 'upload-server-certificate', {
      certificate: sent(`${certificateFile('root.pem')}${certificateFile('ok1.pem')}`),
      privateKey: picked('ok1.key'),
    })
    expect(no.detail).toContain('put the server certificate first')
  })

  test.each([
    ['cut off', (pem: string) => pem.slice(0, 400), 'cut off'],
    ['of another end', (pem: string) => pem.replace('END RSA', 'END EC'), 'ends as EC PRIVATE KEY'],
    ['in UTF-16', (pem: string) => pem, 'UTF-16'],
  ])('%s is refused for that', async (name, change, reason) => {
    const { refusal } = await labOf('standalone-pair')
    const text = change(certificateFile('ok1.key').replaceAll(/(BEGIN|END) PRIVATE/g, '$1 RSA PRIVATE'))
    const content =
      name === 'in UTF-16' ? Buffer.from(`\uFEFF${text}`, 'utf16le').toString('base64') : sent(text).content
    const privateKey = { fileName: 'k.key', content }
    const no = await refusal('expe1', 'upload-server-certificate', {
      certificate: picked('ok1.pem'),
      privateKey,
    })
    expect(no.detail).toContain(reason)
  })
})

/** What openssl reads as the organization: each part stands on a line of its own, without any escape. */
function organizationByOpenssl(pem: string): string | undefined {
  const form = ['-nameopt', 'sep_multiline,utf8,lname']
  const shown = execFileSync(OPENSSL, ['req', '-noout', '-subject', ...form], { input: pem }).toString()
  return /organizationName=(.*)/.exec(shown)?.[1]
}

describe('a signing request takes texts as they were typed', () => {
  const texts = [
    '#1 Video',
    '#31',
    '"Quoted" Ltd',
    'Back\\slash',
    'Example, Ltd "A"',
    'A+B=C; D',
    ' blanks around ',
    'Größe & Söhne 東京',
    "O'Neill <b>",
  ]
  const fields = ['province', 'locality', 'organization', 'organizationalUnit'] as const
  const types = { province: 'ST', locality: 'L', organization: 'O', organizationalUnit: 'OU' } as const

  test.each(texts)('%s', async (text) => {
    const { nameOf, partsOf } = await import('../../../x509/names')
    const { generateRequest } = await import('../../../x509/generate-request')
    const { Pkcs10CertificateRequest } = await import('../../../x509/library')
    const names = { commonName: 'expe1.example.com', names: [], country: 'GB' }
    const subject = { province: text, locality: text, organization: text, organizationalUnit: text }
    const form = { ...names, ...subject, keyBits: 2048, digest: 'SHA-256' } as const
    const { pem } = await generateRequest(form)
    const name = new Pkcs10CertificateRequest(pem).subjectName
    for (const field of fields) expect(name.getField(types[field])).toEqual([text])
    expect(partsOf(nameOf(partsOf(name)))).toEqual(partsOf(name))
    expect(hasOpenssl ? organizationByOpenssl(pem) : text).toBe(text)
  })

  test('over the page, and in the certificate that the lab signs for it under another name', async () => {
    const { ask, act, done } = await labOf('standalone-pair')
    const [organization] = texts
    const form = { commonName: 'expe1.example.com', names: ['expe1.example.com'], organization }
    expect((await act('expe1', 'generate-csr', form)).status).toBe(200)
    const page = async () =>
      v.parse(
        serverCertificateSchema,
        await (await ask('expe1.example.com/status/server-certificate')).json(),
      )
    const csr = (await page()).request?.pem ?? ''
    const signed = await ask('lab/authority/sign', { csr, commonName: 'cluster1.example.com' })
    const { pem } = v.parse(authorityFileSchema, await signed.json())
    expect(await done('expe1', 'upload-server-certificate', { certificate: sent(pem) })).toContain('uploaded')
    expect(new X509Certificate(pem).toLegacyObject().subject).toEqual({
      O: '#1 Video',
      CN: 'cluster1.example.com',
    })
  })
})

describe('an authority that only looks like another', () => {
  test('[CRE-42] one that has not signed what stands in its name is no issuer', async () => {
    const { ask, done, act, host, broken } = await labOf()
    const { forgedAuthority } = await import('../../../testing/certificate-maker')
    const { authorities } = await import('../../../scenarios/certificates/authorities')
    const lab = authorities.lab.certificate
    await act('expe1', 'delete-ca-certificates', { ids: [lab.facts.fingerprint] })
    const forged = await forgedAuthority(lab)
    expect(await done('expe1', 'append-ca-certificate', { file: sent(forged) })).toContain('1 CA certificate')
    const trusted = v.parse(
      trustedCertificatesSchema,
      await (await ask('expe1.example.com/status/trusted-ca-certificate')).json(),
    )
    expect(trusted.rows.at(-1)?.facts.subjectKeyId).toBe(lab.facts.subjectKeyId)
    await host.changeClock({ advanceMs: MINUTE_MS })
    expect(await broken('expe1', 'expe2')).toMatchObject({ name: 'certificate-trusted' })
    expect((await broken('expe1', 'expe2'))?.evidence).toContain('was signed with another key')
  })
})
