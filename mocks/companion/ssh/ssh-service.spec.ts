import ssh2 from 'ssh2'
import { expect, test } from 'vitest'
import { createNodeHost } from '../../node'
import { freePorts } from '../../testing/free-ports'
import { limits } from '../limits'
import { atSsh, now } from '../standing'
import { SshService } from './ssh-service'

test('the session of somebody who leaves while they sign in is ended', async () => {
  const { host, answer } = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused' } })
  const port = await freePorts(1)
  let asked = () => {}
  let goOn = () => {}
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve))
  const ended: string[] = []
  const service = new SshService({
    answer: async (request) => {
      asked()
      await mayGoOn
      return answer(request)
    },
    at: () => now(host, atSsh, 1),
    port,
    listensOn: '127.0.0.1',
    limits,
    signOut: async (expressway, sessionId) => {
      await host.dispatch({ type: 'sign-out', expressway, sessionId })
      ended.push(sessionId)
    },
  })
  service.identify(ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 }).private)
  await service.door.open()
  const client = new ssh2.Client()
  const isGone = new Promise((resolve) => client.on('close', () => resolve(undefined)))
  client.on('error', () => undefined)
  client.connect({ host: '127.0.0.1', port, username: 'admin', password: 'expressway' })
  await isAsked
  client.end()
  await isGone
  goOn()
  await expect.poll(() => ended.length, { timeout: 10_000 }).toBe(1)
  const { world } = await host.read()
  expect(world.expressways['expe1']?.sessions).toEqual([])
  await service.door.close()
})
