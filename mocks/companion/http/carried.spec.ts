import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { freePorts } from '../../testing/free-ports'
import { carried } from './carried'

test('a handler that throws is answered for with 500, and the bug is said', async () => {
  const said: string[] = []
  const answer = async ({ url }: Request) => {
    if (url.endsWith('/broken')) throw new Error('nobody thought of this')
    return new Response('fine')
  }
  const server = createServer(carried(answer, (sentence) => said.push(sentence)))
  const port = await freePorts(1)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const get = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`)
  expect((await get('broken')).status).toBe(500)
  expect(said).toEqual([
    expect.stringMatching(/^GET \/broken could not be answered\..*nobody thought of this/),
  ])
  expect(await (await get('fine')).text()).toBe('fine')
  await new Promise((resolve) => server.close(resolve))
})
