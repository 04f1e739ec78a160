import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures'
import { AddressBar } from '../kit/pages/AddressBar'

const DNS = '/expe1.example.com/system/dns'

const ways: Readonly<Record<string, (bar: AddressBar) => Promise<void>>> = {
  'its address typed again': (bar) => bar.go(DNS),
  Reload: (bar) => bar.reload(),
}

for (const [way, loadAnew] of Object.entries(ways)) {
  test(`a page is asked for anew by ${way} in the lab’s bar, and the lab stays loaded`, async ({
    lab,
    expressway,
    appliance,
    page,
  }) => {
    await lab.load('standalone-pair', { open: DNS })
    const name = (await expressway('expe1').openDns()).field('System host name')
    await appliance('expe1').save('dns', { systemHostName: 'saved-elsewhere' })
    await name.fill('never-saved')

    let loads = 0
    page.on('load', () => {
      loads += 1
    })
    await loadAnew(new AddressBar(page))
    await expect(name).toHaveValue('saved-elsewhere')
    expect(loads).toBe(0)
  })
}

test('an address typed while the sign-in is under way is where one stays', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/login', signin: null })
  const login = expressway('expe1').loginPage()
  await login.user.fill('admin')
  await login.password.fill('expressway')
  const signedIn = page.evaluate(async () => {
    while (!(await fetch('/api/expe1.example.com/status/frame')).ok);
  })
  await clickAndType(login.button, 'expe2.example.com/login')
  await signedIn
  await expect(page).toHaveTitle('Login, expe2.example.com - Sixpeer')
  await expect(login.button).toBeVisible()
})

test('an address typed while one is logged out is where one stays', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const signedOut = page.evaluate(async () => {
    while ((await fetch('/api/expe1.example.com/status/frame')).ok);
  })
  await clickAndType(page.getByRole('button', { name: 'Log out' }), 'expe2.example.com/system/dns')
  await signedOut
  // What leads elsewhere by itself does so within moments of the answer.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await expect(page).toHaveTitle('DNS, expe2.example.com - Sixpeer')
  await expect(page).toHaveURL('/expe2.example.com/system/dns')
  await expect(page.getByLabel('System host name')).toBeVisible()
})

/** Clicks, and types an address into the bar, both before the browser hears an answer. */
function clickAndType(button: Locator, typed: string): Promise<void> {
  return button.evaluate((clicked: HTMLButtonElement, value) => {
    clicked.click()
    const address = document.querySelector<HTMLInputElement>('input[aria-label="Address"]')
    if (!address?.form) throw new Error('The bar has no address field.')
    address.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(address, value)
    address.dispatchEvent(new Event('input', { bubbles: true }))
    address.form.requestSubmit()
  }, typed)
}

test('who has begun to type the next address keeps the field when a page arrives', async ({ lab, page }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const field = page.getByRole('banner').getByRole('textbox', { name: 'Address', exact: true })
  // At the moment at which the next page is told, and without a key: as by dictation.
  await field.evaluate((input: HTMLInputElement) => {
    const titles = new MutationObserver(() => {
      titles.disconnect()
      input.focus()
      Reflect.set(HTMLInputElement.prototype, 'value', 'expe2.example.com', input)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    titles.observe(document.head, { childList: true, subtree: true, characterData: true })
  })
  await field.fill('expe1.example.com/login')
  await field.press('Enter')
  await expect(page.getByRole('button', { name: 'Login', exact: true })).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('expe2.example.com')
})
