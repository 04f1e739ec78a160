import { expect, tags, test } from '../fixtures'

const file = (name: string) => `mocks/testing/certificates/${name}`

test('a certificate that will not do is kept, and the page says so at the upload and afterwards', {
  tag: tags('@CRE-42'),
}, async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const machine = expressway('expe1')
  const server = await machine.openServerCertificate()
  await server.upload(file('srv1.pem'), file('k-enc-traditional.key'))
  await expect(server.refusal).toContainText('protected by a password')
  await server.upload(file('eccomp.pem'), file('eccomp.key'))
  await expect(server.success).toContainText('Server certificate uploaded')
  await server.upload(file('srv1.pem'), file('srv1.key'))
  await expect(server.success).toContainText('Warning: the certificate of expe1 is for TLS Web Server')
  // What was said at the upload stays on the page.
  const note =
    /^Lab: The certificate of expe1 is .*not for TLS Web Client Authentication: a peer is client and server\. With TLS verification mode/
  await expect(server.page.getByText(note)).toBeVisible()
  await expect(server.data).toContainText('Case Root')
})
