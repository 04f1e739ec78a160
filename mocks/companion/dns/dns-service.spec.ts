import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { createNodeHost } from '../../node'
import { freePorts } from '../../testing/free-ports'
import { limits } from '../limits'
import { DnsService } from './dns-service'

/** The head of a question and nothing else, which is answered as such. */
const QUESTION = Buffer.from([0, 12, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

test('who asks by TCP without listening is answered one question after the other', async () => {
  const { host } = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused' } })
  const port = await freePorts(1)
  let asked = 0
  let first = () => {}
  let answerAll = () => {}
  const isAsked = new Promise<void>((resolve) => (first = resolve))
  const mayAnswer = new Promise<void>((resolve) => (answerAll = resolve))
  const read = async () => {
    asked += 1
    first()
    await mayAnswer
    return host.read()
  }
  const service = new DnsService({
    host: { read },
    view: () => 'public',
    port,
    listensOn: '127.0.0.1',
    limits,
  })
  await service.open()
  const client = connect({ port, host: '127.0.0.1' })
  client.write(Buffer.concat(Array.from({ length: 100 }, () => QUESTION)))
  await isAsked
  await new Promise((resolve) => setImmediate(resolve))
  expect(asked).toBe(1)
  answerAll()
  let bytes = 0
  await new Promise<void>((resolve) => {
    client.on('data', (piece) => {
      bytes += piece.length
      if (bytes === 100 * QUESTION.length) resolve()
    })
  })
  client.destroy()
  await service.close()
})
