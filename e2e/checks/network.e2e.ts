import { expect, test } from '../fixtures'

test.use({ serviceWorkers: 'allow' })

test('no request leaves the origin, from the home page to a terminal', async ({
  lab,
  expressway,
  page,
  baseURL,
}) => {
  const own = new URL(baseURL ?? '').origin
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== own && protocol.startsWith('http')) elsewhere.push(request.url())
  })
  const machine = expressway('expe1')
  await lab.load('cluster-of-three')
  await machine.openClustering()
  await machine.openAlarms()
  await machine.openLogin()
  await machine.openSsh()
  expect(elsewhere).toEqual([])
})
