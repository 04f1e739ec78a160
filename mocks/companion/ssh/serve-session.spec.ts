import type { Client, ClientChannel } from 'ssh2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected, executed, openedCompanion } from '../../testing/companion'
import type { Companion } from '../companion'

/** What an SSH client has inside, and no client of the field uses: requests of its own making. */
type Raw = { readonly _protocol: { exec(channel: number, command: string, wantsReply: boolean): void } }
const isRaw = (client: object): client is Raw => '_protocol' in client

/** Sends a second command on the session of a first, and gives what the first brought. */
function executedTwice(client: Client, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error) return reject(error)
      const { outgoing } = Object.assign({ outgoing: { id: 0 } }, channel)
      if (isRaw(client)) client._protocol.exec(outgoing.id, command, false)
      let text = ''
      channel.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8')
      })
      channel.on('close', () => resolve(text))
    })
  })
}

describe('a session by SSH', () => {
  let companion: Companion

  beforeAll(async () => {
    companion = await openedCompanion()
  }, 60_000)
  afterAll(() => companion.close())

  test('with a second command is served the first, and nobody is hurt', async () => {
    const failures: unknown[] = []
    const noted = (reason: unknown) => void failures.push(reason)
    process.on('unhandledRejection', noted)
    const client = await connected(companion, 1)
    expect(await executedTwice(client, 'xStatus SystemUnit Product')).toContain('OK')
    expect(await executed(client, 'xStatus SystemUnit Product')).toContain('OK')
    client.end()
    process.off('unhandledRejection', noted)
    expect(failures).toEqual([])
  })

  test('with a line that is too long has nothing of it carried out', async () => {
    const client = await connected(companion, 1)
    const start = 'xConfiguration SystemUnit Name: cut'
    expect(await executed(client, `${start}${' '.repeat(5000)}`)).toBe('')
    expect(await executed(client, 'xConfiguration SystemUnit Name')).toContain('"expe1"')
    client.end()
  })

  test('with a line that is typed piece by piece and is too long has nothing of it carried out', async () => {
    const client = await connected(companion, 1)
    const said = new Promise<string>((resolve, reject) => {
      client.shell(false, (error, channel) => {
        if (error) return reject(error)
        let text = ''
        const take = (bytes: Buffer) => {
          text += bytes.toString('utf8')
        }
        channel.on('data', take)
        channel.stderr.on('data', take)
        channel.on('close', () => resolve(text))
        channel.write(`xConfiguration SystemUnit Name: cut${' '.repeat(3000)}`)
        // By the time that another command has been answered the first piece has been read.
        const next = () => channel.write(`${' '.repeat(3000)}\n`)
        executed(client, 'xStatus SystemUnit Product').then(next, reject)
      })
    })
    expect(await said).toContain('A line has no more than')
    expect(await executed(client, 'xConfiguration SystemUnit Name')).toContain('"expe1"')
    client.end()
  })

  test('is one of ten at once', async () => {
    const client = await connected(companion, 1)
    const shell = () =>
      new Promise<ClientChannel>((resolve, reject) => {
        client.shell(false, (error, channel) => (error ? reject(error) : resolve(channel)))
      })
    const shells = await Promise.all(Array.from({ length: 10 }, shell))
    await expect(shell()).rejects.toThrow(/open failure/i)
    await Promise.all(
      shells.map((channel) => {
        const closed = new Promise((resolve) => channel.on('close', resolve))
        channel.resume().end('bye\n')
        return closed
      }),
    )
    client.end()
  })
})
