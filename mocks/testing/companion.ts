import { mkdtempSync, readFileSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { type Companion, type CompanionOptions, openCompanion } from '../companion/companion'
import { RefusedStart } from '../companion/refused-start'
import { freePorts } from './free-ports'

/** A file for a state, in a folder of its own. */
export const stateFile = () => join(mkdtempSync(join(tmpdir(), 'sixpeer-state-')), 'world.state')

/** A companion on ports that the system says nobody has, its clock paused. */
export async function openedCompanion(options: Partial<CompanionOptions> = {}): Promise<Companion> {
  for (;;) {
    const port = await freePorts(55)
    try {
      return await openCompanion({
        scenario: 'cluster-of-three',
        clock: 'paused',
        fresh: false,
        port,
        listensOn: '127.0.0.1',
        state: stateFile(),
        say: () => undefined,
        ...options,
      })
    } catch (error) {
      if (!(error instanceof RefusedStart && error.message.includes('is in use.'))) throw error
    }
  }
}

/** What came of a request. */
export type Fetched = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

type Asking = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** `name:password` */
  readonly auth?: string
}

/** Asks a machine by HTTPS, trusting the lab's authority alone. Rejects as a client does. */
export function fetched(
  { ports, authority }: Companion,
  place: number,
  path: string,
  { method = 'GET', headers = {}, body, auth }: Asking = {},
): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: 'localhost',
        port: ports.https(place),
        path,
        method,
        // Said by no method of itself: what is deleted is named in a body.
        headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
        auth,
        ca: readFileSync(authority),
        agent: false,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The status of a request to the lab's own port. */
export async function askedAtLab(
  { ports }: Companion,
  method: string,
  path: string,
  {
    body,
    headers = {},
  }: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<number> {
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  return (await fetch(`http://127.0.0.1:${ports.lab}/api/${path}`, init)).status
}

/** Somebody signs in by the form of a machine's own console; gives the cookies that they are known by. */
export async function signedInAt(
  companion: Companion,
  place: number,
  values: Readonly<Record<'username' | 'password', string>>,
): Promise<string> {
  const { headers } = await fetched(companion, place, '/login', formOf(values))
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** A form as a browser posts it. */
export const formOf = (values: Readonly<Record<string, string>>, cookie?: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie && { cookie }) },
  body: new URLSearchParams(values).toString(),
})

/** The control of the lab. */
export async function controlled({ ports }: Companion, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${ports.lab}/api/lab/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return response.json()
}

type Login = { readonly username?: string; readonly password?: string }

/** Somebody connected by SSH. Rejects with what a client says. */
export function connected(
  { ports }: Companion,
  place: number,
  { username = 'admin', password = 'expressway' }: Login = {},
): Promise<ssh2.Client> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client()
    client.once('ready', () => resolve(client))
    // Who is dropped later says so by its end.
    client.on('error', reject)
    client.connect({ host: '127.0.0.1', port: ports.ssh(place), username, password })
  })
}

/** What a command brings that is given to `ssh`. */
export function executed(client: ssh2.Client, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error)
      let text = ''
      channel.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8')
      })
      channel.on('close', () => resolve(text))
    })
  })
}

/** What a shell without a terminal shows. */
export function conversation(client: ssh2.Client, typed: string): Promise<string> {
  return new Promise((resolve, reject) => {
    client.shell(false, (error, channel) => {
      if (error) return reject(error)
      let text = ''
      channel.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8')
      })
      channel.on('close', () => resolve(text))
      channel.write(typed)
    })
  })
}

/** By what a client knows the machine again. */
export function hostKeyOf({ ports }: Companion): Promise<string> {
  return new Promise((resolve, reject) => {
    const client = new ssh2.Client()
    client.on('error', reject)
    client.connect({
      host: '127.0.0.1',
      port: ports.ssh(1),
      username: 'admin',
      hostHash: 'sha256',
      hostVerifier: (hash: string) => {
        client.removeAllListeners('error')
        client.on('error', () => undefined)
        resolve(hash)
        return false
      },
    })
  })
}
