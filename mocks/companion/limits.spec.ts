import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedAtLab, connected, conversation, executed, fetched, openedCompanion } from '../testing/companion'
import type { Companion } from './companion'

const admin = { auth: 'admin:expressway' }
const zone = '/api/provisioning/common/time/timezone'
const status = '/getxml?location=/Status/SystemUnit/Name'

describe('what a client may use up', () => {
  // Long enough for those who are quick, on a busy computer.
  const limits = {
    handshakeMs: 500,
    headMs: 500,
    requestMs: 600,
    lookedAtEveryMs: 50,
    signInMs: 1000,
    dnsIdleMs: 100,
  }
  let companion: Companion

  beforeAll(async () => {
    companion = await openedCompanion({ limits: { ...limits, sshConnectionsMax: 20 } })
  }, 60_000)
  afterAll(() => companion.close())

  const statusOf = async () => (await fetched(companion, 1, status, admin)).status

  test.each([
    ['half a TLS handshake', 'https', Buffer.from([22, 3, 1, 0, 200, 1, 0])],
    ['plain HTTP where TLS is spoken', 'https', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['nothing at all to SSH', 'ssh', Buffer.alloc(0)],
    ['rubbish to SSH', 'ssh', Buffer.alloc(4000, 7)],
    ['the head of a request, slowly', 'lab', Buffer.from('GET / HTTP/1.1\r\nHost: loc')],
    [
      'the body of a request, slowly',
      'lab',
      Buffer.from('POST /api/lab/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{'),
    ],
    ['half a question to DNS', 'dns', Buffer.from([0, 40, 1])],
    ['too long a question to DNS', 'dns', Buffer.from([255, 255, 1])],
  ] as const)('who sends %s is dropped, and others are answered', async (_, door, bytes) => {
    const { ports } = companion
    const port = { https: ports.https(1), ssh: ports.ssh(1), lab: ports.lab, dns: ports.dns }[door]
    await droppedAt(port, bytes)
    expect(await statusOf()).toBe(200)
  })

  test('a thousand connections by SSH take no more than their share', async () => {
    const client = await connected(companion, 1)
    const greeted = await Promise.all(
      Array.from({ length: 1000 }, () => droppedAt(companion.ports.ssh(1), Buffer.alloc(0))),
    )
    // At once no more than twenty; places come free again as those who say nothing are dropped.
    expect(greeted.filter((text) => text.startsWith('SSH-2.0-')).length).toBeLessThan(500)
    expect(await executed(client, 'xStatus SystemUnit Product')).toContain('OK')
    client.end()
    expect(await statusOf()).toBe(200)
    const another = await connected(companion, 1)
    another.end()
  })

  test('a line without an end, a body without one, and pages of other sites', async () => {
    const client = await connected(companion, 1)
    expect(await conversation(client, 'x'.repeat(100_000))).not.toContain('ERROR')
    expect(await executed(client, 'xStatus SystemUnit Product')).toContain('OK')
    client.end()
    const body = `{"TimeZone":"${'x'.repeat(5_000_000)}"}`
    const sent = fetched(companion, 1, zone, { ...admin, method: 'PUT', body })
    // It is answered before all of it has come: a client that sends on meets a closed door, and may not read that.
    expect(
      await sent.then(
        (answer) => answer.body,
        (error: unknown) => String(error),
      ),
    ).toMatch(/^\{"Message":"The body is no JSON object\."\}$|EPIPE|ECONNRESET/)
    expect((await fetched(companion, 1, zone, admin)).body).toBe('{"TimeZone":"GMT"}')
    const { lab } = companion.ports
    const from = (headers: Record<string, string>) => askedAtLab(companion, 'GET', 'lab/world', { headers })
    expect(await from({ origin: 'https://elsewhere.example' })).toBe(403)
    expect(await from({ origin: `http://127.0.0.1:${lab}` })).toBe(200)
    expect(await statusOf()).toBe(200)
  })
})

/** Sends that much, and waits until the other end has had enough; gives what it said. */
function droppedAt(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => socket.write(bytes))
    socket.on('data', (piece) => {
      text += piece.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })
}
