import { isFqdn } from '#contract/settings/formats'
import type { CertificateFacts } from '#contract/wire/certificates'
import type { Checks, SecureTraversalQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { askFor, lookupFailure, machineAt } from '../dns/read'
import { nameOf } from '../network/read'
import { pingAnswer } from '../network-utilities/read'
import { textSetting } from '../settings/read'
import { type Use, unfitFor } from './allowed'
import { pathOf } from './path'
import { namesOf, presentedNames, validityAt } from './read'
import { revocationFault } from './revocation'

type Row = Checks['rows'][number]
type Check = () => Row

/** Goes through the checks until one fails: what comes after it cannot be told. */
function inOrder(checks: readonly Check[]): Checks {
  const rows: Row[] = []
  for (const check of checks) {
    const row = check()
    rows.push(row)
    if (!row.passed) break
  }
  return { rows, passed: rows.every(({ passed }) => passed) }
}

const row = (check: string, passed: boolean, evidence: string): Row => ({ check, passed, evidence })

/** A certificate that is shown, and what for. */
type Shown = {
  readonly facts: CertificateFacts
  readonly chain?: readonly CertificateFacts[] | undefined
  readonly use: Use
}

/** What a system asks of any certificate that it is shown. */
function certificateRows(
  world: World,
  verifier: Expressway,
  { facts, chain = [], use }: Shown,
  whose: string,
): Check[] {
  const { links, fault } = pathOf({ world, verifier, facts, chain, uses: [use], whose })
  const unfit = unfitFor(facts, [use])
  const revoked = revocationFault(world, verifier, links)
  return [
    () =>
      row(
        `${whose} is signed by an authority that ${nameOf(verifier)} trusts`,
        fault === undefined,
        fault?.words ?? `Signed by ${facts.issuer}`,
      ),
    () =>
      row(`${whose} is valid now`, validityAt(facts, world.now) === 'Valid', validityAt(facts, world.now)),
    () =>
      row(
        `${whose} is for a TLS ${use}`,
        unfit === undefined,
        unfit === undefined ? `For a TLS ${use}` : `${whose} ${unfit}`,
      ),
    () =>
      row(`${whose} is not revoked`, revoked === undefined, revoked?.words ?? 'No revocation list names it'),
  ]
}

/** Maintenance > Security certificates > Secure traversal test: whether both ends of a traversal zone would trust each other. */
export function secureTraversalTest(
  world: World,
  expressway: Expressway,
  { host, name }: SecureTraversalQuestion,
): Checks {
  const found = askFor(world, expressway, host)
  const reached = pingAnswer(world, expressway, host)
  const other = machineAt(world, expressway, host)
  const theirs = other?.certificates.inForce ?? undefined
  const mine = expressway.certificates.inForce ?? undefined
  const names = 'failure' in found ? lookupFailure(found) : found.addresses.join(', ')
  return inOrder([
    () => row(`${host} is a fully qualified domain name`, isFqdn(host), host),
    () => row(`${host} can be looked up`, !('failure' in found), names),
    () =>
      row(
        `${host} answers`,
        reached.milliseconds !== null,
        reached.message || `After ${reached.milliseconds} ms`,
      ),
    () =>
      row(
        `${host} presents a certificate`,
        theirs !== undefined,
        theirs ? theirs.subject : 'No Expressway with a server certificate is there',
      ),
    ...(theirs
      ? certificateRows(
          world,
          expressway,
          { facts: theirs, chain: other?.certificates.chainInForce, use: 'server' },
          'The certificate of the server',
        )
      : []),
    () =>
      row(
        `The certificate of the server names ${host}`,
        theirs !== undefined && namesOf(theirs).includes(host.toLowerCase()),
        theirs ? namesOf(theirs).join(', ') : '',
      ),
    () => row('This system presents a certificate', mine !== undefined, mine?.subject ?? 'It has none'),
    ...(mine && other
      ? certificateRows(
          world,
          other,
          { facts: mine, chain: expressway.certificates.chainInForce, use: 'client' },
          'The certificate of this system',
        )
      : []),
    () =>
      row(
        `The certificate of this system names ${name}`,
        presentedNames(expressway).includes(name.toLowerCase()),
        presentedNames(expressway).join(', ') || 'No name',
      ),
  ])
}

/** Maintenance > Security certificates > Client certificate testing: whether somebody could sign in with it. */
export function clientCertificateTest(world: World, expressway: Expressway, facts: CertificateFacts): Checks {
  const username = usernameIn(expressway, facts)
  const accounts = expressway.lists['administrator-accounts'] ?? []
  return inOrder([
    ...certificateRows(world, expressway, { facts, use: 'client' }, 'The certificate'),
    () =>
      row(
        'The regular expression finds a name in it',
        username !== undefined,
        username ?? `Nothing in Subject: ${facts.subject}`,
      ),
    () =>
      row(
        'There is an administrator account of that name',
        accounts.some(({ values }) => values['name'] === username && values['state'] === 'Enabled'),
        username ?? '',
      ),
  ])
}

/** The name of an account that a certificate stands for, as Certificate-based authentication configuration says. */
function usernameIn(expressway: Expressway, facts: CertificateFacts): string | undefined {
  const value = (key: string) => textSetting(expressway, `certificate-based-authentication.${key}`)
  const [, source = '', flags = ''] = /^\/(.*)\/([ims]*)$/.exec(value('regex')) ?? []
  try {
    const groups = new RegExp(source, flags).exec(`Subject: ${facts.subject}`)?.groups
    if (source === '' || !groups) return undefined
    return value('usernameFormat').replaceAll(/#(\w+)#/g, (_, name: string) => groups[name] ?? '')
  } catch {
    return undefined
  }
}
