import { expect, test } from '../fixtures'
import { Newcomer } from '../pages/Newcomer'
import { Show } from '../pages/Show'
import { expectFinished } from './parts'

test('who has never seen the lab forms the first cluster by doing only what it says', async ({ lab, page }, {
  annotations,
}) => {
  const one = new Newcomer(page)
  await page.goto('/')
  await one.press(page.getByRole('button', { name: 'Create your first cluster' }))
  await one.press(page.getByRole('dialog').getByRole('button', { name: 'Accept and start' }))
  await one.press(page.getByRole('button', { name: 'Show me', exact: true }))
  await new Show(page).showing.waitFor()
  await one.followToTheEnd()
  await expectFinished(lab)
  annotations.push({ type: 'clicks', description: `${one.clicks}, and ${one.fieldsTyped} fields typed` })
  // Five minutes at an unhurried pace: two seconds for a click, five for a field.
  expect(one.clicks * 2 + one.fieldsTyped * 5).toBeLessThan(300)
})
