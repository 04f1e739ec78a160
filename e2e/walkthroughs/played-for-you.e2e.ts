import { expect, test } from '../fixtures'
import { Show } from '../pages/Show'
import { procedures } from '../procedures'
import { expectFinished } from './parts'

test.describe('Do it for me plays a procedure on the real pages to its end', () => {
  for (const { id, title, startsIn } of procedures) {
    test(title, async ({ page, lab }) => {
      await lab.load(startsIn.scenario, { open: '/expe1.example.com/overview' })
      await lab.startProcedure(id, startsIn.roles)
      const show = new Show(page)
      await show.playAll()
      await expect(show.doing.getByRole('status')).toHaveText('The procedure is finished.', {
        timeout: 150_000,
      })
      await expectFinished(lab)
    })
  }
})
