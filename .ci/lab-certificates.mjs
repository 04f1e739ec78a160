// `node .ci/lab-certificates.mjs`: makes the certificates that the scenarios start with anew, keys and all, and writes
// them to mocks/scenarios/certificates/. Run once; what it wrote is kept, so that a scenario is the same everywhere.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { runnerImport } from 'vite'
import { IN_HEX, inHex } from './lib/in-hex.mjs'

const { module: x509 } = await runnerImport('./mocks/x509/library.ts')
const { module: decoder } = await runnerImport('./mocks/x509/decode.ts')

const FOLDER = 'mocks/scenarios/certificates'
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const year = (number, month = 0) => new Date(Date.UTC(number, month))
const newKeys = () => crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
const decoded = async (certificate) =>
  (await decoder.readCertificates(new TextEncoder().encode(certificate.toString('pem'))))[0]

async function newAuthority(subject) {
  const keys = await newKeys()
  const keyId = await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: subject,
    keys,
    notBefore: year(2016),
    notAfter: year(2036),
    signingAlgorithm: ecdsa,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      keyId,
      new x509.AuthorityKeyIdentifierExtension(keyId.keyId),
    ],
  })
  return { subject, keyId: keyId.keyId, keys, certificate: await decoded(certificate) }
}

async function newServer(authority, subject, names) {
  const { publicKey } = await newKeys()
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage
  const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: authority.subject,
    publicKey,
    signingKey: authority.keys.privateKey,
    notBefore: year(2016, 5),
    notAfter: year(2018, 5),
    signingAlgorithm: ecdsa,
    extensions: [
      new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension([serverAuth, clientAuth]),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
      new x509.AuthorityKeyIdentifierExtension(authority.keyId),
      ...(names.length > 0
        ? [new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value })))]
        : []),
    ],
  })
  return decoded(certificate)
}

async function privatePem({ keys }) {
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  return `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
}

async function machine(lab, number) {
  const temporary = await newAuthority(`CN=Temporary CA of unit ${number}, O=Temporary CA`)
  return {
    server: await newServer(lab, 'CN=cluster1.example.com, O=Example', [`expe${number}.example.com`]),
    factory: {
      server: await newServer(temporary, `CN=Temporary certificate of unit ${number}, O=Temporary CA`, []),
      authority: temporary.certificate,
    },
  }
}

async function save(name, text) {
  const path = `${FOLDER}/${name}.ts`
  await writeFile(path, text)
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })
}

const made = '// Made by .ci/lab-certificates.mjs; change it there.\n'
const lab = await newAuthority('CN=Example Lab Root CA, O=Example')
const other = await newAuthority('CN=Somebody Else Root CA, O=Somebody Else')

await save(
  'authorities',
  `${made}import type { Certificate } from '#contract/wire/certificates'
${IN_HEX}

/** A certification authority and its key. */
export type Authority = { readonly title: string; readonly certificate: Certificate; readonly privateKeyPem: string }

/**
 * The authorities of the lab. Their private keys are training material: they stand here in the open, so that the lab
 * can sign in the browser, and protect nothing.
 */
export const authorities = ${inHex(
    JSON.stringify({
      lab: {
        title: "The lab's authority",
        certificate: lab.certificate,
        privateKeyPem: await privatePem(lab),
      },
      other: {
        title: 'An authority that no Expressway trusts',
        certificate: other.certificate,
        privateKeyPem: await privatePem(other),
      },
    }),
  )} as const satisfies Record<string, Authority>
`,
)

const machines = {}
for (const number of [1, 2, 3, 4, 5, 6]) machines[number] = await machine(lab, number)
await save(
  'machines',
  `${made}import type { Certificate } from '#contract/wire/certificates'
${IN_HEX}

/** What a machine was given by the lab's authority, and what it came with. */
export type MachineCertificates = {
  readonly server: Certificate
  readonly factory: { readonly server: Certificate; readonly authority: Certificate }
}

/** Of each machine by its number: a certificate with the cluster's name and its own, as the guide recommends (PRE-17). */
export const machineCertificates: Readonly<Record<number, MachineCertificates>> = ${inHex(JSON.stringify(machines))}
`,
)
