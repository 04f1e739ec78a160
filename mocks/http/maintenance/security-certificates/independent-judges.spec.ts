import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Certificate, RevocationList } from '#contract/wire/certificates'
import { startWorld } from '../../../scenarios/catalogue'
import { present } from '../../../sim/ground/index'
import { certificateChecks } from '../../../sim/machine/certificates/checks'
import { certificateFile, OPENSSL } from '../../../testing/certificate-files'
import { JUDGED_AT } from '../../../testing/certificate-maker'
import { makeVariants, type Variant } from '../../../testing/certificate-variants'
import { readCertificates, readRevocationLists } from '../../../x509/decode'
import { signaturesOf } from './signatures'

const hasOpenssl = spawnSync(OPENSSL, ['version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'sixpeer-judges-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bytes = (pems: readonly string[]) => new TextEncoder().encode(pems.join('\n'))
const certificatesIn = (pems: readonly string[]): Promise<Certificate[]> =>
  pems.length === 0 ? Promise.resolve([]) : readCertificates(bytes(pems))
const listsIn = (pems: readonly string[]): Promise<RevocationList[]> =>
  pems.length === 0 ? Promise.resolve([]) : readRevocationLists(bytes(pems))

/** The checks of a handshake that are about the files, and not about names and addresses on the network. */
const aboutFiles = certificateChecks.filter(({ name }) => !/names-peer|address-matches/.test(name))

/** What the lab finds wrong first, by the name of the check. */
async function lab({ leaf, sent, trusted, lists }: Variant): Promise<string | undefined> {
  const [shown, chain, authorities, revocationLists] = await Promise.all([
    certificatesIn([leaf]),
    certificatesIn(sent),
    certificatesIn(trusted),
    listsIn(lists),
  ])
  const begun = present(startWorld('standalone-pair', 1, 'strict'), 'the scenario')
  const fresh = { certificates: [...shown, ...chain, ...authorities], lists: revocationLists }
  const found = await signaturesOf(fresh, { certificates: [], lists: [] })
  const signatures = Object.fromEntries(found.map(({ of, key, holds }) => [`${of} ${key}`, holds]))
  const world = { ...begun, now: JUDGED_AT, signatures }
  const machine = present(world.expressways['expe1'], 'expe1')
  const certificates = { ...machine.certificates, trusted: authorities, revocationLists }
  const verifier = { ...machine, certificates }
  const presented = {
    ...machine.certificates,
    inForce: shown[0]?.facts ?? null,
    chainInForce: chain.map(({ facts }) => facts),
  }
  const view = { world, verifier, presenter: { ...machine, certificates: presented }, address: '' }
  return aboutFiles.find(({ check }) => !check(view).holds)?.name
}

/** Whether openssl takes the files for both ends of a connection. */
function openssl({ leaf, sent, trusted, lists, listsFor }: Variant): boolean {
  const file = (name: string, pems: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, `${pems.join('\n')}\n`)
    return path
  }
  const asks = listsFor === 'all' ? ['-crl_check', '-crl_check_all'] : ['-crl_check']
  const files = [
    ...(trusted.length > 0 ? ['-trusted', file('trusted.pem', trusted)] : ['-no-CAfile', '-no-CApath']),
    ...(sent.length > 0 ? ['-untrusted', file('sent.pem', sent)] : []),
    ...(listsFor ? [...asks, '-CRLfile', file('lists.pem', lists)] : []),
  ]
  const at = String(JUDGED_AT / 1000)
  return ['sslserver', 'sslclient'].every(
    (purpose) =>
      spawnSync(OPENSSL, ['verify', '-attime', at, '-purpose', purpose, ...files, file('leaf.pem', [leaf])])
        .status === 0,
  )
}

const PURPOSES = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']

/** Whether a path leads from the certificate to a trusted one by what Node's own class knows of certificates. */
function node({ leaf, sent, trusted }: Variant): boolean {
  const anchors = trusted.map((pem) => new X509Certificate(pem))
  const pool = [...anchors, ...sent.map((pem) => new X509Certificate(pem))]
  const isFit = (one: X509Certificate) =>
    Date.parse(one.validFrom) <= JUDGED_AT &&
    JUDGED_AT <= Date.parse(one.validTo) &&
    (!one.keyUsage || PURPOSES.every((purpose) => one.keyUsage.includes(purpose)))
  const isTrusted = (one: X509Certificate) =>
    one.checkIssued(one) && anchors.some(({ fingerprint256 }) => fingerprint256 === one.fingerprint256)
  const follow = (one: X509Certificate, passed: readonly X509Certificate[]): boolean => {
    if (!isFit(one)) return false
    if (isTrusted(one)) return true
    return pool.some(
      (issuer) =>
        !passed.includes(issuer) &&
        issuer.ca &&
        one.checkIssued(issuer) &&
        one.verify(issuer.publicKey) &&
        follow(issuer, [...passed, issuer]),
    )
  }
  return follow(new X509Certificate(leaf), [])
}

/** Every certificate of the folder under every authority of it, with and without the lists. */
const fromTheField: Variant[] = readdirSync(new URL('../../../testing/certificates', import.meta.url))
  .filter((name) => name.endsWith('.pem') && !name.startsWith('crl'))
  .flatMap((name) =>
    ['root.pem', 'expiredroot.pem', 'v1root.pem'].flatMap((root) =>
      [[], [certificateFile('crl-both.pem')]].map((lists): Variant => {
        const isRoot = name.endsWith('root.pem')
        const isListed = root === 'root.pem' && lists.length > 0
        // Roots stand here as well: one that says what its key is for is no certificate of a peer.
        const accepted =
          (root === 'root.pem' && /^(ok|noaki|eccomp)/.test(name) && !(name === 'ok2.pem' && isListed)) ||
          (root === 'v1root.pem' && name.startsWith('v1'))
        return {
          name: `${name} under ${root}${lists.length > 0 ? ' with the lists' : ''}`,
          leaf: certificateFile(name),
          sent: [],
          trusted: [certificateFile(root)],
          lists,
          accepted,
          ...(isListed && !isRoot ? { listsFor: 'leaf' as const } : {}),
          ...(name === 'ok2.pem' || name.startsWith('v1') || isRoot ? { isBeyondNode: true as const } : {}),
        }
      }),
    ),
  )

const variants = await makeVariants()

describe.each([
  ['files from the field', fromTheField, 40],
  ['variants that are made anew', variants, 60],
] as const)('%s', (_title, files, least) => {
  test(`are ${least} at least`, () => expect(files.length).toBeGreaterThanOrEqual(least))

  test.each(files.map((variant) => [variant.name, variant] as const))(
    '[CRE-42] %s',
    async (_name, variant) => {
      const fault = await lab(variant)
      expect({ fault, accepted: fault === undefined }).toEqual({ fault, accepted: variant.accepted })
      if (variant.isBeyondNode) return
      expect(node(variant)).toBe(variant.accepted)
    },
  )

  test.runIf(hasOpenssl)('[CRE-42] openssl judges every one of them in the same way', () => {
    const other = files.filter((variant) => openssl(variant) !== variant.accepted)
    expect(other.map(({ name }) => name)).toEqual([])
  })
})
