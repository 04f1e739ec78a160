import { createServer } from 'node:http'
import { expect, test } from '../fixtures'
import { openLab } from '../kit/problems'
import { OutsideFolder } from '../outside'

test('a folder outside the project installs the packed kit, compiles, and plays in a lab of its own and in a deployed one', async ({
  baseURL,
}) => {
  const outside = await OutsideFolder.withKit()
  try {
    expect(outside.packed).not.toHaveProperty('dependencies')
    expect(await outside.typeCheck()).toEqual({ code: 0, said: '' })
    const own = await outside.play([], { LAB_PORT: String(await freePort()) })
    expect(own.said).toContain('2 passed')
    const deployed = await outside.play(['remove-a-dead-peer'], { LAB_URL: baseURL ?? '' })
    expect(deployed.said).toContain('1 passed')
  } finally {
    outside.remove()
  }
})

/** Pages that a base URL can lead to, and what the kit says of each. */
const elsewhere = [
  [
    'another site',
    '<title>Wiki</title>',
    /is no Sixpeer lab: its page is called “Wiki” and came with status 200/,
  ],
  [
    'a newer lab',
    '<html data-kit="99">',
    /is newer than this kit: it speaks version 99.*install the kit that/,
  ],
  ['an older lab', '<html data-kit="0">', /is older than this kit: it speaks version 0.*deploy a lab of the/],
  ['a lab from before the kit', '<title>Sixpeer</title>', /is older than this kit/],
] as const

for (const [what, page, says] of elsewhere) {
  test(`the kit says in a sentence that its base URL leads to ${what}`, async ({ browser }) => {
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
    const port = await listening(server)
    const context = await browser.newContext()
    await expect(openLab(await context.newPage(), `http://localhost:${port}/`)).rejects.toThrow(says)
    await context.close()
    server.close()
  })
}

test('what the kit does on a machine waits for its answer, and throws the words of the page where it is refused', async ({
  lab,
  expressway,
}) => {
  await lab.load('standalone-pair', { signin: null })
  const one = expressway('expe1')
  await expect(one.signIn('admin', 'wrong')).rejects.toThrow(/^Failed: /)
  await one.signIn()
  expect((await one.takeSnapshot()).suggestedFilename()).toContain('snapshot')
  await one.restore(await (await one.backUp()).path())
  expect((await lab.machine('expe1')).power).toBe('restarting')
  await lab.waitUntilBack('expe1')
  await one.signIn()
  await one.shutDown()
  expect((await lab.machine('expe1')).power).toBe('shutting-down')
})

test('what the kit does on a machine that goes down for it leads to the way down', async ({
  lab,
  expressway,
}) => {
  await lab.load('upgrade-x8-8')
  const one = expressway('expe1')
  const state = async () => (await lab.machine('expe1')).power
  const back = async () => {
    await lab.waitUntilBack('expe1')
    await one.signIn()
  }
  await one.lookUp('expe2.example.com')
  await expect(one.changeCertificates('package.json')).rejects.toThrow(
    'Select the server private key file: Choose a file.',
  )
  await expect(one.changeCertificates('package.json', 'package.json')).rejects.toThrow(/^Failed: /)
  await expect(one.restore('package.json')).rejects.toThrow(/^Failed: /)
  await one.reboot()
  expect(await state()).toBe('restarting')
  await back()
  await one.uploadImage('s42700x8_9.tar.gz')
  await one.continueUpgrade()
  await lab.advance({ minutes: 5 })
  await one.reboot('upgrade')
  expect(await state()).toBe('restarting')
})

test('the kit says in a sentence that a certificate is not trusted, and that nothing answers in time', async ({
  browser,
}) => {
  const context = await browser.newContext()
  context.setDefaultNavigationTimeout(500)
  const page = await context.newPage()
  const silent = createServer(() => undefined)
  const port = await listening(silent)
  await expect(openLab(page, `http://localhost:${port}/`)).rejects.toThrow('has not answered in time')
  await expect(openLab(page, `https://localhost:${port}/`)).rejects.toThrow('The browser does not trust what')
  await context.close()
  silent.closeAllConnections()
  silent.close()
})

test('the kit says in a sentence that nothing answers, that it has no base URL, and that the lab refused', async ({
  browser,
  lab,
}) => {
  // As where the configuration names no base URL.
  const context = await browser.newContext({ baseURL: '' })
  const page = await context.newPage()
  const nowhere = `http://localhost:${await freePort()}/`
  await expect(openLab(page, nowhere)).rejects.toThrow(`Nothing answers at ${nowhere} (net::ERR_CONNECTION_`)
  await expect(openLab(page, './?scenario=standalone-pair')).rejects.toThrow(
    'The kit does not know where the lab is: set use.baseURL in playwright.config.ts',
  )
  await context.close()
  await expect(lab.load('no-such-world')).rejects.toThrow(
    /The lab refused the start link. It says: “.*no-such-world/,
  )
})

function listening(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}
