// `node .ci/repair-certificates.mjs`: makes anew the certificates of the worlds in which something is to be found, signed
// by the authorities that the lab has, and writes them to mocks/scenarios/certificates/. Run once; what it wrote is kept.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { runnerImport } from 'vite'
import { IN_HEX, inHex } from './lib/in-hex.mjs'

const { module: x509 } = await runnerImport('./mocks/x509/library.ts')
const { module: decoder } = await runnerImport('./mocks/x509/decode.ts')
const { module: known } = await runnerImport('./mocks/scenarios/certificates/authorities.ts')

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = (year, month, date) => new Date(Date.UTC(year, month, date))

async function authorityOf({ certificate, privateKeyPem }) {
  const bytes = Buffer.from(privateKeyPem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const signingKey = await crypto.subtle.importKey('pkcs8', bytes, ecdsa, true, ['sign'])
  return { signingKey, issuer: certificate.facts.subject, keyId: certificate.facts.subjectKeyId }
}
const lab = await authorityOf(known.authorities.lab)
const other = await authorityOf(known.authorities.other)

const peersOf = (domain) => [1, 2, 3, 4, 5, 6].map((number) => `expe${number}.${domain}`)

async function made({ by = lab, domain = 'example.com', names = peersOf(domain), from, to, purposes }) {
  const keys = await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify'])
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage
  const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=cluster1.${domain}, O=Example`,
    issuer: by.issuer,
    publicKey: keys.publicKey,
    signingKey: by.signingKey,
    notBefore: from ?? day(2016, 5, 1),
    notAfter: to ?? day(2018, 5, 1),
    signingAlgorithm: ecdsa,
    extensions: [
      new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension(purposes ?? [serverAuth, clientAuth]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      new x509.AuthorityKeyIdentifierExtension(by.keyId),
      new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns', value }))),
    ],
  })
  const [decoded] = await decoder.readCertificates(new TextEncoder().encode(certificate.toString('pem')))
  return { ...decoded, keys }
}

const certificate = async (wish) => {
  const { pem, facts } = await made(wish)
  return { pem, facts }
}

async function withKey(wish) {
  const { pem, facts, keys } = await made(wish)
  const bytes = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey))
  const privateKeyPem = `-----BEGIN PRIVATE KEY-----\n${bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END PRIVATE KEY-----\n`
  return { certificate: { pem, facts }, privateKeyPem }
}

const { serverAuth } = x509.ExtendedKeyUsage
const wrong = {
  expired: await certificate({ from: day(2014, 11, 4), to: day(2016, 11, 4) }),
  otherNames: await certificate({ names: ['expressway.example.com', 'video.example.com'] }),
  serverOnly: await certificate({ purposes: [serverAuth] }),
  stranger: await certificate({ by: other }),
}
// As in mocks/scenarios/sites.ts.
const sites = ['north.example.com', 'harbour.example.com', 'campus.example.com']
const bySite = {}
for (const domain of sites) bySite[domain] = await certificate({ domain })

const path = 'mocks/scenarios/certificates/repairs.ts'
await writeFile(
  path,
  `// Made by .ci/repair-certificates.mjs; change it there.
import type { Certificate } from '#contract/wire/certificates'
${IN_HEX}

/** Certificates that do not do, each for one reason; every peer of example.com could have been given one of them. */
export const wrongCertificates = ${inHex(JSON.stringify(wrong))} as const satisfies Record<string, Certificate>

/** One that does, and its key, which is training material and protects nothing. */
export const renewed: { readonly certificate: Certificate; readonly privateKeyPem: string } = ${inHex(JSON.stringify(await withKey({ from: day(2016, 11, 1), to: day(2018, 11, 1) })))}

/** What the peers of a site share, by its domain. */
export const siteCertificates: Readonly<Record<string, Certificate>> = ${inHex(JSON.stringify(bySite))}
`,
)
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })
