import { expect, test } from '../fixtures'

const COUNT = 200

test('a pasted configuration runs line by line, whatever ends its lines and with tabs between its words', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair')
  const terminal = await expressway('expe2').openSsh()
  await terminal.signIn()
  await expect(terminal.screen).toContainText('OK')
  const lines = Array.from(
    { length: COUNT },
    (_, at) => `*c xConfiguration\tH323 Gatekeeper\u00a0TimeToLive: "${1000 + at}"`,
  )
  const [first = '', second = '', ...rest] = lines
  await terminal.paste(`${first}\r\n${second}\r${rest.join('\n')}\n`)
  await terminal.enter('xConfiguration H323 Gatekeeper TimeToLive')
  // Every line is a save of its own, answered before the next one is sent.
  await expect(terminal.screen).toContainText(`TimeToLive: "${1000 + COUNT - 1}"`, { timeout: 60_000 })
  await expect(terminal.screen).not.toContainText('ERROR')
})
