import { expect, test } from '../fixtures'

test('of two actions that are started at once the later one ends last, and its outcome stays', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const server = await expressway('expe1').openServerCertificate()
  await server.beginRequest()
  const files = 'mocks/testing/certificates'
  await server.field('Select the server certificate file').setInputFiles(`${files}/srv1.pem`)
  await server.field('Select the server private key file').setInputFiles(`${files}/k-enc-traditional.key`)
  // Both before a button can be drawn as busy. To make a key takes longer than to refuse one.
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('main form button[type=submit]')]
    for (const name of ['Generate CSR', 'Upload server certificate data'])
      buttons.find(({ textContent }) => textContent === name)?.click()
  })
  await expect(server.request).toContainText('Names asked for')
  await expect(server.refusal).toContainText('protected by a password')
  await expect(server.success).toBeHidden()
  // The form of the request is done with, although something else was begun before its answer.
  await server.button('Discard CSR').click()
  await expect(server.request).toContainText('There is no certificate signing request in progress.')
})
