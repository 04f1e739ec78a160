import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { tlsReachability } from '../sim/around/index'
import type { Expressway } from '../sim/ground/index'
import { inForce, isClustered } from '../sim/machine/index'
import { type Context, failed, type Said } from './context'
import { certificateTime } from './dates'
import { noSuchFile, textIn } from './files'
import { givenTo } from './options'
import { isFor, type Presented, presentedBy, type Verification, verified } from './presented'
import { addressOfHost } from './questions'
import { networkWords } from './wget'

const known = {
  '-connect': true,
  '-servername': true,
  '-CAfile': true,
  '-verify_hostname': true,
  '-showcerts': false,
  '-brief': false,
} as const

/** Where the machines show their certificate, and when: the web interface, SIP over TLS, and their peers. */
const speaksTls: Readonly<Record<number, (expressway: Expressway) => boolean>> = {
  443: () => true,
  5061: (expressway) => ['sip.mode', 'sip.tlsMode'].every((id) => inForce(expressway, id) === 'On'),
  4372: isClustered,
}

/** `openssl s_client -connect HOST:443`: the certificate that a machine shows, and what one who trusts so much thinks of it. */
export function openssl({ world, files }: Context, words: readonly string[]): Said {
  const [program, ...rest] = words
  if (program !== 's_client')
    return failed(1, `openssl: ${program ?? 'no command'} is not simulated. There is s_client.`)
  const { options, operands, unknown } = givenTo(rest, known)
  const target = options.get('-connect') ?? operands[0]
  if (unknown !== undefined) return failed(1, `s_client: Unknown option or missing value: ${unknown}`)
  const [, host = '', port = ''] = /^\[?([^[\]]+?)\]?:(\d{1,5})$/.exec(target ?? '') ?? []
  if (host === '') return failed(1, 's_client: -connect wants HOST:PORT, such as expe1.example.com:443')
  const authorities = options.get('-CAfile')
  if (authorities !== undefined && textIn(files, authorities) === undefined)
    return failed(1, `Could not open file of CA certificates from ${noSuchFile(authorities)}`)
  const address = addressOfHost(world, host)
  if (address === null)
    return failed(1, `BIO_lookup_ex: Name or service not known: ${host}`, 'connect:errno=0')
  const found = tlsReachability(world, address, Number(port))
  if ('browserError' in found || !speaksTls[Number(port)]?.(found.expressway)) {
    const error = 'browserError' in found ? found.browserError : 'ERR_CONNECTION_REFUSED'
    return failed(1, `connect: ${networkWords(error)}`, `connect:errno=${errnos[error] ?? 110}`)
  }
  const presented = presentedBy(found.expressway)
  if (!presented)
    return { out: ['CONNECTED(00000003)', '---', 'no peer certificate available', '---'], exit: 1 }
  const trusted = authorities === undefined ? '' : textIn(files, authorities)
  const named = options.get('-verify_hostname')
  const verdict = verified(world, found.expressway, presented, trusted)
  const isOther = verdict.code === 0 && named !== undefined && !isFor(presented.facts, named)
  return {
    out: shown(presented, isOther ? HOSTNAME_MISMATCH : verdict, options.has('-showcerts')),
    exit: 0,
  }
}

const HOSTNAME_MISMATCH: Verification = { code: 62, words: 'hostname mismatch' }

const errnos: Readonly<Record<string, number>> = { ERR_CONNECTION_REFUSED: 111, ERR_ADDRESS_UNREACHABLE: 113 }

const alternativeName = (name: string) =>
  isIpv4(name) || isIpv6(name) ? `IP Address:${name}` : `DNS:${name}`

/** The names of the certificate are shown as well, for which one would go on to another program. */
function shown({ facts, chain, pem }: Presented, { code, words }: Verification, isWhole: boolean): string[] {
  const links = [facts, ...chain]
  return [
    'CONNECTED(00000003)',
    ...(code === 0 ? [] : [`verify error:num=${code}:${words}`]),
    '---',
    'Certificate chain',
    ...links.flatMap((link, depth) => [
      ` ${depth} s:${link.subject}`,
      `   i:${link.issuer}`,
      `   a:PKEY: ${link.publicKey}; sigalg: ${link.signatureAlgorithm}`,
      `   v:NotBefore: ${certificateTime(link.notBefore)}; NotAfter: ${certificateTime(link.notAfter)}`,
      ...(isWhole && depth === 0 && pem !== null ? pem.trim().split('\n') : []),
    ]),
    '---',
    'Server certificate',
    ...(pem === null || isWhole ? [] : pem.trim().split('\n')),
    `subject=${facts.subject}`,
    `issuer=${facts.issuer}`,
    ...(facts.names.length > 0
      ? [`X509v3 Subject Alternative Name: ${facts.names.map(alternativeName).join(', ')}`]
      : []),
    '---',
    code === 0 ? 'Verification: OK' : `Verification error: ${words}`,
    `Verify return code: ${code} (${words})`,
    '---',
    'DONE',
  ]
}
