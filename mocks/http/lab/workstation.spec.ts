import * as v from 'valibot'
import { expect, test } from 'vitest'
import { terminalCompletionSchema } from '#contract/wire/terminal'
import { workstationAnswerSchema } from '#contract/wire/workstation'
import { createNodeHost } from '../../node'

async function workstation() {
  const lab = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused' } })
  const post = (deed: string, body: unknown) =>
    lab.answer(
      new Request(`http://lab.test/api/lab/workstation/${deed}`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    )
  const line = async (sessionId: string, text: string) =>
    v.parse(workstationAnswerSchema, await (await post('line', { sessionId, line: text })).json())
  return { lab, post, line }
}

test('a question of dig reaches the name server of the world, and a session keeps files that another has not', async () => {
  const { lab, line, post } = await workstation()
  expect(await line('one', 'dig expe1.example.com +short > address.txt')).toMatchObject({
    output: '',
    exit: 0,
  })
  expect((await lab.host.read()).world.dns?.queries).toEqual({ '10.0.0.2': 1 })
  expect((await line('one', 'cat address.txt')).output).toBe('10.0.0.11\n')
  expect(await line('two', 'cat address.txt')).toMatchObject({ exit: 1 })
  expect((await line('two', 'echo $?')).output).toBe('1\n')
  const offered = await (await post('complete', { sessionId: 'one', text: 'cat a' })).json()
  expect(v.parse(terminalCompletionSchema, offered).candidates).toEqual(['address.txt'])
})

test('ssh says to which machine the terminal goes on, and exit ends the session', async () => {
  const { line } = await workstation()
  expect((await line('one', 'ssh expe1.example.com')).ssh).toEqual({
    host: 'expe1.example.com',
    user: 'admin',
  })
  expect(await line('one', 'exit')).toMatchObject({ ended: true, ssh: null })
})

test.each([
  {},
  { sessionId: '', line: 'ls' },
  { sessionId: 'one', line: 'x'.repeat(4001) },
  { sessionId: 'one', text: 'ls' },
])('the body %o is refused', async (body) => {
  const { post } = await workstation()
  expect((await post('line', body)).status).toBe(400)
})
