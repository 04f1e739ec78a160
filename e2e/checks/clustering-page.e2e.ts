import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'

test('the Clustering page asks for a TLS mode and for no shared secret', { tag: tags('@INT-02') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await expect(clustering.field('TLS verification mode')).toBeVisible()
  await expect(clustering.page.getByRole('main')).not.toContainText(/shared (?:key|secret)/i)
  await expect(clustering.page.locator('input[type=password]')).toHaveCount(0)
})

test('six rows and the four cluster fields are all there is to fill in', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const clustering = await expressway('expe1').openClustering()
  await expect(clustering.page.getByRole('main').locator('input, select')).toHaveCount(10)
})

test('after a save that changes much the bars leave Save on the screen', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const clustering = await expressway('expe2').openClustering()
  await clustering.page.setViewportSize({ width: 1280, height: 800 })
  await clustering.set('Cluster name', 'other.example.com')
  await clustering.set('Configuration primary', '2')
  await clustering.set('TLS verification mode', 'Enforce')
  await clustering.save()
  await expect(clustering.success).toHaveText('Success: Saved')
  await expect(clustering.informationBar.getByText(/restart/i)).toHaveCount(1)
  await expect(clustering.button('Save')).toBeInViewport({ ratio: 1 })
})

test('after a save far down the page the yellow bar is seen too', async ({ lab, expressway }) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const administration = await expressway('expe1').openAdministration()
  await administration.page.setViewportSize({ width: 1280, height: 800 })
  await administration.set('SSH service', 'Off')
  await administration.save()
  await expect(administration.success).toBeInViewport({ ratio: 1 })
  await expect(administration.informationBar.getByText(/restart/i)).toBeInViewport({ ratio: 1 })
})

test('Save stays in sight on long forms, hides no field that has the focus, and is no band of its own on a low screen', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/system/administration' })
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expect(save).toBeInViewport({ ratio: 1 })
  await expressway('expe1').open('configuration/protocols/sip')
  await expect(save).toBeInViewport({ ratio: 1 })
  const hidden = await page.locator('main :is(input, select)').evaluateAll((fields) =>
    fields
      .filter((field) => field.checkVisibility())
      .filter((field) => {
        if (field instanceof HTMLElement) field.focus()
        const { x, y, width, height } = field.getBoundingClientRect()
        return document.elementFromPoint(x + width / 2, y + height - 2) !== field
      })
      .map(({ id }) => id),
  )
  expect(hidden).toEqual([])
  expect(await axeFindings(page)).toEqual([])
})

test('who goes back to a form finds what was typed, reads that it is not saved, and loses it by a reload or a Save', async ({
  lab,
  page,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/clustering' })
  const clustering = await expressway('expe1').openClustering()
  const back = page.getByRole('status').filter({ hasText: 'It is not saved.' })
  const there = async (label: string) => {
    await clustering.set(label, 'expe4.example.com')
    await expressway('expe1').open('system/dns')
    await page.goBack()
    await expect(clustering.field(label)).toHaveValue('expe4.example.com')
    await expect(back).toBeVisible()
  }
  await there('Peer 4 address')
  await clustering.refresh()
  await expect(clustering.field('Peer 4 address')).toHaveValue('')
  await there('Peer 4 address')
  await clustering.save()
  await expect(clustering.success).toBeVisible()
  await expect(back).toBeHidden()
  await there('Peer 5 address')
  await lab.load('cluster-of-three', { open: '/expe1.example.com/system/clustering' })
  await expect(clustering.field('Peer 5 address')).toHaveValue('')
})
