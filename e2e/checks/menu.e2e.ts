import { menu } from '#contract/menu'
import { expresswayEPages } from '../expressway-e-pages'
import { expect, tags, test } from '../fixtures'
import { looks } from '../looks'

for (const top of menu) {
  test(`every page below ${top.label} opens from the menu, and was looked at once`, {
    tag: tags('@INT-03'),
  }, async ({ lab, expressway }) => {
    test.slow()
    const { menu: bar, page } = expressway('expe1')
    const pages = expresswayEPages([top])
    await lab.load('standalone-pair', { open: '/expe1.example.com/login' })
    // Looks count for a procedure.
    await lab.startProcedure('create', { primary: 'expe1' })
    await expressway('expe1').loginPage().signIn()
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
    for (const { path, label } of pages) {
      await bar.open(path)
      await expect(page).toHaveURL(new RegExp(`/${path}$`))
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Page not found')
      await expect(page.getByRole('navigation', { name: 'You are here' })).toContainText(label)
      await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false')
    }
    expect(await looks(page)).toEqual(
      ['overview', ...pages.map(({ path }) => path)].map((path) => `expe1/${path}`),
    )
  })
}

test('pages of the other product are not in the menu', async ({ lab, expressway }) => {
  const { menu: bar } = expressway('expe1')
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  await bar.entry('Status').click()
  await bar.entry('Applications').click()
  await expect(bar.entry('Conference Factory')).toBeVisible()
  await expect(bar.entry('Microsoft interoperability')).toHaveCount(0)
})
