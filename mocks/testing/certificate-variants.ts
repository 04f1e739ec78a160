import { DAY_MS } from '#contract/spans'
import 'reflect-metadata'
import * as x509 from '@peculiar/x509'
import {
  JUDGED_AT,
  type MadeCertificate,
  makeAuthority,
  makeList,
  makePeer,
  type Wish,
} from './certificate-maker'

/** Files that meet in a handshake, and whether a peer takes them. */
export type Variant = {
  readonly name: string
  readonly leaf: string
  /** What the peer sends along with its certificate. */
  readonly sent: readonly string[]
  readonly trusted: readonly string[]
  readonly lists: readonly string[]
  /** The certificates that the lists are about: the first, or every one below the root. */
  readonly listsFor?: 'leaf' | 'all'
  readonly accepted: boolean
  /** Node's own class does not look at what is wrong here, or does not follow such a path. */
  readonly isBeyondNode?: true
}

const { digitalSignature, keyEncipherment, keyAgreement, keyCertSign, cRLSign } = x509.KeyUsageFlags
const { serverAuth, clientAuth, codeSigning } = x509.ExtendedKeyUsage
const ANY_PURPOSE = '2.5.29.37.0'
const strange = (critical: boolean) =>
  new x509.Extension('1.3.6.1.4.1.99999.1', critical, Uint8Array.of(0x05, 0x00))

type Fault = readonly [name: string, wish: Partial<Wish>, accepted: boolean, isBeyondNode?: true]

/** What the certificate of a peer may be like. */
const peers: readonly Fault[] = [
  ['as it should be', {}, true],
  ['no authority key identifier', { authorityKeyId: 'none' }, true],
  ['no key identifiers at all', { authorityKeyId: 'none', hasSubjectKeyId: false }, true],
  ['a wrong authority key identifier', { authorityKeyId: 'wrong' }, false],
  ['the wrong serial number of its authority', { authorityKeyId: 'wrong serial number' }, false],
  ['expired', { to: JUDGED_AT - DAY_MS }, false],
  ['not valid yet', { from: JUDGED_AT + DAY_MS }, false],
  ['its last day', { to: JUDGED_AT + DAY_MS }, true],
  ['for servers only', { purposes: [serverAuth] }, false],
  ['for clients only', { purposes: [clientAuth] }, false],
  ['for signing code only', { purposes: [codeSigning] }, false],
  ['for any purpose, which is none of these', { purposes: [ANY_PURPOSE] }, false],
  ['for these and another', { purposes: [codeSigning, clientAuth, serverAuth] }, true],
  ['without purposes', { purposes: null }, true],
  ['without key usage', { keyUsage: null }, true],
  ['a key for signatures only', { keyUsage: digitalSignature }, true],
  ['a key for encipherment only', { keyUsage: keyEncipherment }, false, true],
  ['a key for agreement only', { keyUsage: keyAgreement }, true],
  ['a key for certificates only', { keyUsage: keyCertSign }, false, true],
  ['without basic constraints', { constraints: null }, true],
  ['an authority itself', { constraints: { ca: true } }, true],
  ['something critical that nobody understands', { more: [strange(true)] }, false, true],
  ['something that nobody understands and need not', { more: [strange(false)] }, true],
  ['signed with another key', { isForged: true }, false],
  ['a damaged signature', { isDamaged: true }, false],
  ['the name of another issuer', { issuer: 'CN=Somebody, O=Elsewhere' }, false],
]

/** What an authority on the way may be like; some things are put up with in a root only. */
const authorities: readonly (Fault | readonly [string, Partial<Wish>, 'in a root', true])[] = [
  ['expired', { to: JUDGED_AT - DAY_MS }, false],
  ['not valid yet', { from: JUDGED_AT + DAY_MS }, false],
  ['no authority (basic constraints)', { constraints: { ca: false } }, false],
  ['without basic constraints and key usage', { constraints: null, keyUsage: null }, false],
  ['without basic constraints, marked for signing', { constraints: null }, 'in a root', true],
  ['without key usage', { keyUsage: null }, true],
  ['a key that may not sign certificates', { keyUsage: digitalSignature | cRLSign }, false],
  ['for servers only', { purposes: [serverAuth] }, false],
  ['for servers and clients', { purposes: [serverAuth, clientAuth] }, true],
  ['something critical that nobody understands', { more: [strange(true)] }, false, true],
  ['no subject key identifier', { hasSubjectKeyId: false }, true],
  ['a damaged signature', { isDamaged: true }, false],
]

const rootName = 'O=Variants, CN=Root'
const betweenName = 'O=Variants, CN=Between'
const beyondNode = (isBeyond: true | undefined) => (isBeyond ? { isBeyondNode: isBeyond } : {})

async function peerVariants(root: MadeCertificate, between: MadeCertificate): Promise<Variant[]> {
  const made = peers.flatMap(([name, wish, accepted, isBeyond]) =>
    [root, between].map(async (by): Promise<Variant> => {
      const { pem } = await makePeer({ ...wish, by })
      return {
        name: `${name}, signed by ${by === root ? 'a root' : 'an authority between'}`,
        leaf: pem,
        sent: by === root ? [] : [between.pem],
        trusted: [root.pem],
        lists: [],
        accepted,
        ...beyondNode(isBeyond),
      }
    }),
  )
  return Promise.all(made)
}

async function authorityVariants(root: MadeCertificate): Promise<Variant[]> {
  const made = authorities.flatMap(([name, wish, accepted, isBeyond]) => [
    (async (): Promise<Variant> => {
      const odd = await makeAuthority({ name: betweenName, by: root, ...wish })
      const { pem } = await makePeer({ by: odd })
      const files = { leaf: pem, sent: [odd.pem], trusted: [root.pem], lists: [] }
      return {
        name: `an authority between: ${name}`,
        ...files,
        accepted: accepted === true,
        ...beyondNode(isBeyond),
      }
    })(),
    (async (): Promise<Variant> => {
      const odd = await makeAuthority({ name: rootName, ...wish })
      const { pem } = await makePeer({ by: odd })
      // Nobody looks at how a root has signed itself.
      const isTaken = accepted !== false || wish.isDamaged === true
      const files = { leaf: pem, sent: [], trusted: [odd.pem], lists: [] }
      return { name: `a root: ${name}`, ...files, accepted: isTaken, ...beyondNode(isBeyond) }
    })(),
  ])
  return Promise.all(made)
}

/** Chains that are longer, shorter, or named otherwise. */
async function chainVariants(root: MadeCertificate, between: MadeCertificate): Promise<Variant[]> {
  const below = await makeAuthority({ name: 'O=Variants, CN=Below', by: between })
  const short = await makeAuthority({ name: rootName, constraints: { ca: true, pathLength: 0 } })
  const underShort = await makeAuthority({ name: betweenName, by: short })
  const one = await makeAuthority({ name: rootName, constraints: { ca: true, pathLength: 1 } })
  const underOne = await makeAuthority({ name: betweenName, by: one })
  const underBoth = await makeAuthority({ name: 'O=Variants, CN=Below', by: underOne })
  const itself = await makePeer({})
  const twin = await makeAuthority({ name: rootName })
  const [byBelow, byShort, byUnderShort, byUnderOne, byUnderBoth, byRoot, byBetween] = await Promise.all(
    [below, short, underShort, underOne, underBoth, root, between].map((by) => makePeer({ by })),
  )
  const variant = (
    name: string,
    peer: MadeCertificate | undefined,
    sent: readonly MadeCertificate[],
    trusted: readonly MadeCertificate[],
    accepted: boolean,
    isBeyond?: true,
  ): Variant => ({
    name,
    leaf: peer?.pem ?? '',
    sent: sent.map(({ pem }) => pem),
    trusted: trusted.map(({ pem }) => pem),
    lists: [],
    accepted,
    ...beyondNode(isBeyond),
  })
  return [
    variant('three links, two of them sent', byBelow, [below, between], [root], true),
    variant('three links, sent in the other order', byBelow, [between, below], [root], true),
    variant('three links, all trusted', byBelow, [], [below, between, root], true),
    variant('a link is missing', byBelow, [below], [root], false),
    variant('the link between is trusted, and its root is not', byBetween, [], [between], false),
    variant('the root is sent and nobody trusts it', byRoot, [root], [], false),
    variant('nothing above it is trusted', byRoot, [], [], false),
    variant('a root of the same name and another key', byRoot, [], [twin], false),
    variant('two roots of one name, the other first', byRoot, [], [twin, root], true),
    variant('a root that allows none between, and there is none', byShort, [], [short], true),
    variant(
      'a root that allows none between, and there is one',
      byUnderShort,
      [underShort],
      [short],
      false,
      true,
    ),
    variant('a root that allows one between, and there is one', byUnderOne, [underOne], [one], true),
    variant(
      'a root that allows one between, and there are two',
      byUnderBoth,
      [underBoth, underOne],
      [one],
      false,
      true,
    ),
    variant('signed by itself and not trusted', itself, [], [root], false),
    variant('signed by itself and trusted', itself, [], [itself], true, true),
  ]
}

/** Names that are written in two ways. */
async function nameVariants(): Promise<Variant[]> {
  const written = (kind: 'utf8String' | 'printableString', organization: string) =>
    new x509.Name([{ O: [{ [kind]: organization }] }, { CN: [{ [kind]: 'Root' }] }])
  const root = await makeAuthority({ name: written('printableString', 'Some Variants') })
  const issuers: readonly (readonly [string, x509.Name, boolean])[] = [
    ['another kind of text', written('utf8String', 'Some Variants'), true],
    ['other capitals', written('printableString', 'some VARIANTS'), true],
    ['more blanks', written('printableString', ' Some   Variants'), true],
    ['another letter', written('printableString', 'Same Variants'), false],
  ]
  return Promise.all(
    issuers.map(async ([name, issuer, accepted]) => {
      const { pem } = await makePeer({ by: root, issuer })
      const files = { leaf: pem, sent: [], trusted: [root.pem], lists: [] }
      return { name: `the issuer is written with ${name}`, ...files, accepted }
    }),
  )
}

/** What lists of revoked certificates may be like. */
async function listVariants(root: MadeCertificate, between: MadeCertificate): Promise<Variant[]> {
  const peer = await makePeer({ by: root })
  const other = await makePeer({ by: root })
  const below = await makePeer({ by: between })
  const stranger = await makeAuthority({ name: 'O=Variants, CN=Stranger' })
  const mute = await makeAuthority({ name: rootName, keyUsage: keyCertSign })
  const byMute = await makePeer({ by: mute })
  const early = Date.UTC(2016, 1)
  const variant = (
    name: string,
    lists: readonly string[],
    accepted: boolean,
    rest: Partial<Variant> = {},
  ): Variant => ({
    name: `lists: ${name}`,
    leaf: peer.pem,
    sent: [],
    trusted: [root.pem],
    lists,
    listsFor: 'leaf',
    accepted,
    ...(accepted ? {} : { isBeyondNode: true }),
    ...rest,
  })
  const two = { leaf: below.pem, sent: [between.pem], listsFor: 'all' } as const
  return [
    variant('it is revoked', [await makeList(root, [peer])], false),
    variant('another is revoked', [await makeList(root, [other])], true),
    variant('nothing is revoked', [await makeList(root, [])], true),
    variant('past its next update', [await makeList(root, [], { to: JUDGED_AT - DAY_MS })], false),
    variant('not in force yet', [await makeList(root, [], { from: JUDGED_AT + DAY_MS })], false),
    variant('no next update', [await makeList(root, [], { to: null })], true),
    variant('not signed by its authority', [await makeList(root, [], { isForged: true })], false),
    variant('of an authority that may not sign lists', [await makeList(mute, [])], false, {
      leaf: byMute.pem,
      trusted: [mute.pem],
    }),
    variant(
      'an older one without it, and a newer one with it',
      [await makeList(root, [], { from: early }), await makeList(root, [peer])],
      false,
    ),
    variant(
      'one that is past its time, and one that is not',
      [await makeList(root, [peer], { from: early, to: JUDGED_AT - DAY_MS }), await makeList(root, [])],
      true,
    ),
    variant(
      'the second of two authorities revokes it',
      [await makeList(stranger, []), await makeList(root, [peer])],
      false,
    ),
    variant(
      'the authority between is revoked',
      [await makeList(root, [between]), await makeList(between, [])],
      false,
      two,
    ),
    variant('all links have a list', [await makeList(root, []), await makeList(between, [])], true, two),
  ]
}

/** Every variant, made anew. */
export async function makeVariants(): Promise<Variant[]> {
  const root = await makeAuthority({ name: rootName })
  const between = await makeAuthority({ name: betweenName, by: root })
  const made = await Promise.all([
    peerVariants(root, between),
    authorityVariants(root),
    chainVariants(root, between),
    nameVariants(),
    listVariants(root, between),
  ])
  return made.flat()
}
