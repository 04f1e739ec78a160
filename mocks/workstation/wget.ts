import { fetchDocument } from '../cli/documents/fetch-document'
import { reachability } from '../sim/around/index'
import type { Expressway, World } from '../sim/ground/index'
import { inForce } from '../sim/machine/index'
import { type Context, type Files, failed, type Said } from './context'
import { plainTime } from './dates'
import { canHold, NO_SPACE, nameIn, noSuchFile, storedAs, textIn } from './files'
import { type Given, givenTo } from './options'
import { isFor, presentedBy, verified } from './presented'
import { addressOfHost } from './questions'

const known = {
  '--user': true,
  '--http-user': true,
  '--password': true,
  '--http-password': true,
  '--no-check-certificate': false,
  '--ca-certificate': true,
  '--output-document': true,
  '-O': true,
  '--quiet': false,
  '-q': false,
} as const

/** Why a file did not come: what is said, and the exit status of the program for it. */
type Failure = { readonly lines: readonly string[]; readonly exit: number }
type Fetched = { readonly lines: readonly string[]; readonly body: string; readonly path: string }

const [HTTP_PORT, HTTPS_PORT] = [80, 443]

const EXIT = { parse: 2, file: 3, network: 4, verification: 5, password: 6, server: 8 } as const

/** `wget --user=admin --password=… --no-check-certificate https://HOST/alternatesconfiguration.xml` (TRB-22). */
export function wget({ world, files }: Context, words: readonly string[]): Said {
  const given = givenTo(words, known)
  if (given.unknown !== undefined) return failed(EXIT.parse, `wget: unrecognized option '${given.unknown}'`)
  if (given.operands.length === 0) return failed(1, 'wget: missing URL', 'Usage: wget [OPTION]... [URL]...')
  const isQuiet = given.options.has('-q') || given.options.has('--quiet')
  const into = given.options.get('-O') ?? given.options.get('--output-document')
  const gathered: { notes: string[]; out: string[]; exit: number; files: Files; whole: string } = {
    notes: [],
    out: [],
    exit: 0,
    files,
    whole: '',
  }
  for (const typed of given.operands) {
    const found = fetched(world, files, typed, given)
    gathered.notes.push(...found.lines)
    if ('exit' in found) {
      gathered.exit = found.exit
      continue
    }
    gathered.whole += found.body
    if (into === '-') continue
    const name = into === undefined ? freeName(gathered.files, nameOf(found.path)) : nameIn(into)
    if (name === undefined) return failed(EXIT.file, ...gathered.notes, noSuchFile(String(into)))
    const kept = into === undefined ? found.body : gathered.whole
    if (!canHold(gathered.files, name, kept)) {
      return { ...failed(EXIT.file, ...gathered.notes, `${name}: ${NO_SPACE}`), files: gathered.files }
    }
    gathered.files = storedAs(gathered.files, name, kept)
    gathered.notes.push(...savedLines(world.now, name, found.body))
  }
  return {
    out: into === '-' ? gathered.whole.split('\n').slice(0, -1) : [],
    notes: isQuiet ? [] : gathered.notes,
    exit: gathered.exit,
    files: gathered.files,
  }
}

/** The document at an address, with what is said on the way to it. */
function fetched(world: World, files: Files, typed: string, given: Given): Fetched | Failure {
  const url = urlOf(typed)
  if (!url) return { lines: [`${typed}: Invalid host name.`], exit: 1 }
  const lines = [`--${plainTime(world.now)}--  ${url.href}`]
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const address = addressOfHost(world, host)
  if (address === null)
    return {
      lines: [
        ...lines,
        `Resolving ${host}... failed: Name or service not known.`,
        `wget: unable to resolve host address '${host}'`,
      ],
      exit: EXIT.network,
    }
  if (address !== host) lines.push(`Resolving ${host}... ${address}`)
  const port = Number(url.port) || (url.protocol === 'http:' ? HTTP_PORT : HTTPS_PORT)
  const there = address === host ? `${host}:${port}` : `${host}|${address}|:${port}`
  const found = reachability(world, address)
  if ('browserError' in found || ![HTTP_PORT, HTTPS_PORT].includes(port)) {
    const error = 'browserError' in found ? found.browserError : 'ERR_CONNECTION_REFUSED'
    return {
      lines: [...lines, `Connecting to ${there}... failed: ${networkWords(error)}.`],
      exit: EXIT.network,
    }
  }
  const { expressway } = found
  const isPlain = url.protocol === 'http:'
  if (port !== (isPlain ? HTTP_PORT : HTTPS_PORT)) return atOtherPort(isPlain, lines, there, expressway)
  if (isPlain) return redirected(world, files, { url, there, lines, given, expressway })
  lines.push(`Connecting to ${there}... connected.`)
  const doubt = certificateLines(world, files, expressway, host, given)
  if (doubt.exit !== undefined) return { lines: [...lines, ...doubt.lines], exit: doubt.exit }
  lines.push(...doubt.lines)
  return answered(world, expressway, `${url.pathname}${url.search}`, { lines, there, given })
}

/** Who speaks in clear at the port of TLS is told so; who speaks TLS at the port of HTTP gets no word of it. */
function atOtherPort(
  isPlain: boolean,
  lines: readonly string[],
  there: string,
  expressway: Expressway,
): Failure {
  if (isPlain)
    return {
      lines: [
        ...lines,
        `Connecting to ${there}... connected.`,
        `${SENT} 400 Bad Request`,
        'ERROR 400: Bad Request.',
      ],
      exit: EXIT.server,
    }
  if (inForce(expressway, 'administration.redirectHttp') !== 'On')
    return { lines: [...lines, `Connecting to ${there}... failed: Connection refused.`], exit: EXIT.network }
  return {
    lines: [...lines, `Connecting to ${there}... connected.`, 'Unable to establish SSL connection.'],
    exit: EXIT.network,
  }
}

function urlOf(typed: string): URL | undefined {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  return url && ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' ? url : undefined
}

type Redirect = {
  readonly url: URL
  readonly there: string
  readonly lines: readonly string[]
  readonly given: Given
  readonly expressway: Expressway
}

/** A machine sends whoever comes without encryption on, unless that is switched off (PSI-25). */
function redirected(
  world: World,
  files: Files,
  { url, there, lines, given, expressway }: Redirect,
): Fetched | Failure {
  if (inForce(expressway, 'administration.redirectHttp') !== 'On')
    return { lines: [...lines, `Connecting to ${there}... failed: Connection refused.`], exit: EXIT.network }
  const secure = `https://${url.host.replace(/:80$/, '')}${url.pathname}${url.search}`
  const next = fetched(world, files, secure, given)
  const on = [
    `Connecting to ${there}... connected.`,
    'HTTP request sent, awaiting response... 301 Moved Permanently',
    `Location: ${secure} [following]`,
  ]
  return { ...next, lines: [...lines, ...on, ...next.lines] }
}

const networkErrors: Readonly<Record<string, string>> = {
  ERR_CONNECTION_REFUSED: 'Connection refused',
  ERR_ADDRESS_UNREACHABLE: 'No route to host',
}

/** What a program of the workstation says of a connection that does not come about, by the error of a browser. */
export const networkWords = (browserError: string): string =>
  networkErrors[browserError] ?? 'Connection timed out'

/** What is said of the certificate, and the exit status where the program goes no further for it. */
function certificateLines(
  world: World,
  files: Files,
  expressway: Expressway,
  host: string,
  { options }: Given,
): { lines: string[]; exit?: number } {
  const presented = presentedBy(expressway)
  if (!presented) return { lines: ['Unable to establish SSL connection.'], exit: EXIT.network }
  const { facts } = presented
  const { code, words } = verified(
    world,
    expressway,
    presented,
    textIn(files, options.get('--ca-certificate') ?? ''),
  )
  const goesOn = options.has('--no-check-certificate')
  const doubts = [
    ...(code === 0
      ? []
      : [`cannot verify ${host}'s certificate, issued by '${facts.issuer}':`, `  ${reasons[code] ?? words}`]),
    ...(isFor(facts, host)
      ? []
      : [`certificate common name '${facts.commonName}' doesn't match requested host name '${host}'.`]),
  ].map((line) => (line.startsWith(' ') ? line : `${goesOn ? 'WARNING' : 'ERROR'}: ${line}`))
  if (doubts.length === 0 || goesOn) return { lines: doubts }
  const way = `To connect to ${host} insecurely, use '--no-check-certificate'.`
  return { lines: [...doubts, way], exit: EXIT.verification }
}

/** What the program says of a certificate in its own words. */
const reasons: Readonly<Record<number, string>> = {
  9: 'Issued certificate not yet valid.',
  10: 'Issued certificate has expired.',
  18: 'Self-signed certificate encountered.',
  20: "Unable to locally verify the issuer's authority.",
}

type Asking = { readonly lines: readonly string[]; readonly there: string; readonly given: Given }

const SENT = 'HTTP request sent, awaiting response...'

/** Asks without a password, and again with one where the machine wants it (interface facts, 2.2). */
function answered(
  world: World,
  expressway: Expressway,
  path: string,
  { lines, there, given: { options } }: Asking,
): Fetched | Failure {
  const ask = (authorization: string | null) =>
    fetchDocument(world, expressway, path, { authorization, signedIn: null })
  const user = options.get('--user') ?? options.get('--http-user')
  const password = options.get('--password') ?? options.get('--http-password') ?? ''
  const said = [...lines]
  let reply = ask(null)
  if (reply.status === 401) {
    said.push(`${SENT} 401 Unauthorized`)
    if (user !== undefined) {
      said.push(`Authentication selected: ${reply.challenge}`, `Reusing existing connection to ${there}.`)
      reply = ask(`Basic ${base64(`${user}:${password}`)}`)
      if (reply.status === 401) said.push(`${SENT} 401 Unauthorized`)
    }
  }
  if (reply.status === 401)
    return { lines: [...said, '', 'Username/Password Authentication Failed.'], exit: EXIT.password }
  if (reply.status !== 200) {
    const words = reply.status === 403 ? 'Forbidden' : 'Not Found'
    const error = `${plainTime(world.now)} ERROR ${reply.status}: ${words}.`
    return { lines: [...said, `${SENT} ${reply.status} ${words}`, error], exit: EXIT.server }
  }
  const size = `${reply.body.length} (${rounded(reply.body.length)})`
  return {
    lines: [...said, `${SENT} 200 OK`, `Length: ${size} [${reply.type}]`],
    body: reply.body,
    path,
  }
}

/** In UTF-8, as the machines read it. */
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

const rounded = (length: number) => (length < 1024 ? String(length) : `${Math.ceil(length / 1024)}K`)

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replaceAll('/', '%2F') || 'index.html'

/** The name as it is, or with the first number behind it that is free (R-52). */
function freeName(files: Files, name: string): string {
  let number = 0
  const numbered = () => (number === 0 ? name : `${name}.${number}`)
  while (files.has(numbered())) number += 1
  return numbered()
}

function savedLines(now: number, name: string, body: string): string[] {
  const { length } = body
  return [
    `Saving to: '${name}'`,
    '',
    `${name}  100%[===================>]  ${rounded(length)}  --.-KB/s    in 0s`,
    '',
    `${plainTime(now)} - '${name}' saved [${length}/${length}]`,
    '',
  ]
}
