import { expect, tags, test } from '../fixtures'
import { AuthorityBox } from '../kit/pages/AuthorityBox'
import { restart, saveClustering } from './common'

const peers = [1, 2, 3, 4].map((number) => `expe${number}.example.com`)
const settings = { name: 'cluster1.example.com', tls: 'Enforce', peers } as const

test('a peer whose trusted authorities lack that of the cluster joins once the CA certificate is appended', {
  tag: tags('@CRE-42 @ADD-67 @PRE-16'),
}, async ({ lab, expressway, page }) => {
  const authority = new AuthorityBox(page)
  const members = ['expe1', 'expe2', 'expe3'].map(expressway)
  const added = expressway('expe4')
  await lab.load('enforce-tls', { open: '/expe1.example.com/overview' })

  await test.step('Enter the new peer on the members, then all four on the new peer, and restart it', async () => {
    for (const member of [...members, added]) await saveClustering(member, settings)
    await restart(lab, added)
    await lab.advance({ minutes: 10 })
  })

  await test.step('Every row of the new peer but its own reads Failed', async () => {
    const clustering = await added.openClustering()
    for (const row of [1, 2, 3]) await expect(clustering.peer(row)).toHaveAccessibleDescription(/Failed/)
    await expect(clustering.peer(4)).toHaveAccessibleDescription(/This system/)
  })

  await test.step('Why names the authority that it does not trust, and where to mend it', async () => {
    const why = await lab.why({ host: 'expe4.example.com', row: 1 })
    expect(why.answer).toContain('not among the trusted CA certificates of expe4')
    expect(why.cure).toMatchObject({
      machine: 'expe4',
      path: 'maintenance/security-certificates/trusted-ca-certificate',
    })
  })

  const file = await test.step("Fetch the CA certificate from the lab's authority", async () => {
    await authority.open()
    return authority.downloadCertificate()
  })

  await test.step('Append it on the new peer', async () => {
    const trusted = await added.openTrustedCaCertificate()
    await expect(trusted.row('Example Lab Root CA')).toHaveCount(0)
    await trusted.append(file)
    await expect(trusted.success).toContainText('1 CA certificate(s) appended')
    await expect(trusted.row('Example Lab Root CA')).toHaveCount(1)
  })

  await test.step('The new peer has joined, and the log tells of the handshakes', async () => {
    await lab.advance({ minutes: 10 })
    const clustering = await added.openClustering()
    for (const row of [1, 2, 3]) await expect(clustering.peer(row)).toHaveAccessibleDescription(/Active/)
    const log = await added.openEventLog()
    await expect(log.row(/Cluster TLS handshake.*authenticated/).first()).toBeVisible()
  })
})

test('a server certificate is requested, signed, uploaded and used after a restart', {
  tag: tags('@PRE-17 @PSI-21'),
}, async ({ lab, expressway, page }) => {
  const authority = new AuthorityBox(page)
  const machine = expressway('expe2')
  await lab.load('enforce-tls', { open: '/expe2.example.com/overview' })

  const request = await test.step('Generate a request with the recommended names', async () => {
    const server = await machine.openServerCertificate()
    await server.beginRequest()
    await server.generate()
    await expect(server.request).toContainText('cluster1.example.com, expe2.example.com')
    return (await server.downloadRequest()).path()
  })

  const certificate = await test.step('Have it signed', async () => {
    await authority.open()
    return authority.sign(request)
  })

  await test.step('Upload it; the page asks for a restart', async () => {
    const server = await machine.openServerCertificate()
    await server.upload(certificate)
    await expect(server.success).toContainText('Server certificate uploaded')
    await expect(server.page.getByText('The loaded certificate is used after a restart.')).toBeVisible()
    await expect(server.request).toContainText('no certificate signing request in progress')
  })

  await test.step('After the restart the cluster accepts it', async () => {
    await restart(lab, machine)
    await lab.advance({ minutes: 10 })
    const server = await machine.openServerCertificate()
    await expect(server.page.getByText('The loaded certificate is used after a restart.')).toHaveCount(0)
    const clustering = await machine.openClustering()
    for (const row of [1, 3]) await expect(clustering.peer(row)).toHaveAccessibleDescription(/Active/)
  })

  await test.step('A file that is no certificate is refused with its reason', async () => {
    const server = await machine.openServerCertificate()
    await server.beginRequest()
    await server.generate()
    await expect(server.success).toContainText('Certificate signing request created.')
    await server.upload('package.json')
    await expect(server.refusal).toContainText('not in PEM format')
  })
})
