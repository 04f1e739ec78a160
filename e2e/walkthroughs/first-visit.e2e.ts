import { expect, test } from '../fixtures'
import { Newcomer } from '../newcomer'
import { expectFinished } from './parts'

// At an unhurried pace: so long to read a line and press something, and so long to fill in a field.
const PRESS_SECONDS = 2
const FIELD_SECONDS = 5

for (const hands of ['mouse', 'keyboard'] as const) {
  test(`who has never seen the lab forms the first cluster in five minutes by doing only what it says, by ${hands}`, async ({
    lab,
    page,
  }) => {
    const one = new Newcomer(page, hands)
    await page.goto('/')
    await one.press(page.getByRole('button', { name: 'Create your first cluster' }))
    await one.press(page.getByRole('dialog').getByRole('button', { name: 'Accept and start' }))
    await one.press(page.getByRole('button', { name: 'Show me', exact: true }))
    expect(await one.followToTheEnd()).toBe('The procedure is finished.')
    await expectFinished(lab)
    expect(one.presses * PRESS_SECONDS + one.fieldsTyped * FIELD_SECONDS).toBeLessThan(5 * 60)
  })
}
