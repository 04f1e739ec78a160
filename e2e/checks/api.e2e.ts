import { axeFindings } from '../axe'
import { expect, test } from '../fixtures'
import { ApiPage } from '../kit/pages/lab/ApiPage'

test('the API is described on a page, and a call can be tried against this world', async ({ lab, page }) => {
  await lab.load('cluster-of-three')
  const api = await new ApiPage(page).open()

  await test.step('Every kind of problem stands there with its cause', async () => {
    await expect(page.getByRole('row', { name: /412 changed-meanwhile/ })).toContainText('older revision')
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('A read gives its status, headers and body', async () => {
    await api.choose('Read System > DNS')
    await expect(page.getByRole('row', { name: /values.hostName|values.systemHostName/ })).toBeVisible()
    await expect(api.trying.getByLabel('host')).toHaveValue('expe1.example.com')
    await api.send.click()
    await expect(api.answer).toContainText('Status 200')
    await expect(api.answer.getByRole('row', { name: /^etag/ })).toBeVisible()
    await expect(api.body).toHaveValue(/"page": "dns"/)
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('A refusal is shown as what it is', async () => {
    await api.choose('Save System > DNS: what is not named keeps its value')
    await api.fill('if-match', '"999999"')
    await api.send.click()
    await expect(api.answer).toContainText('Status 412')
    await expect(api.answer.getByRole('alert')).toBeVisible()
  })

  await test.step('What cannot be a request is not sent', async () => {
    await api.trying.getByRole('textbox', { name: 'Body' }).fill('{')
    await api.send.click()
    await expect(api.trying).toContainText('The body is not JSON.')
  })
})

test('in an exam no call is tried', async ({ page }) => {
  await page.goto(
    '/?scenario=dead-peer&procedure=remove-dead-peer&mode=exam&limit=30&signin=admin&open=/lab/api',
  )
  await page.waitForURL((url) => !url.searchParams.has('scenario'))
  const api = new ApiPage(page)
  await api.choose('A summary of everything')
  await expect(api.trying).toContainText('Calls are tried at the end')
  await expect(api.send).toHaveCount(0)
})
