import { expect, test } from '../fixtures'
import { storeAsBefore } from '../stored-before'
import { saved } from '../walkthroughs/common'

test('a reload keeps the world and who is signed in', async ({ lab, expressway, page }) => {
  const machine = expressway('expe1')
  await lab.load('standalone-pair', { seed: 7, profile: 'realistic', open: '/expe1.example.com/system/dns' })
  const dns = await machine.openDns()
  await dns.set('System host name', 'renamed')
  await saved(dns)
  await lab.advance({ minutes: 20 })
  const before = await lab.world()

  await page.reload()

  await expect(dns.field('System host name')).toHaveValue('renamed')
  expect(await lab.world()).toEqual(before)
})

test('the same scenario and seed make the same world, another seed another', async ({ lab }) => {
  const worldOf = async (seed: number) => {
    await lab.load('cluster-of-three', { seed })
    return lab.advance({ days: 2 })
  }
  const first = await worldOf(3)
  const second = await worldOf(4)
  expect(await worldOf(3)).toEqual(first)
  expect(second).not.toEqual(first)
})

test('a world that was stored before there were several snapshots opens as it was', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { seed: 7, open: '/expe1.example.com/system/dns' })
  const dns = await expressway('expe1').openDns()
  await dns.set('System host name', 'renamed')
  await saved(dns)
  await lab.advance({ minutes: 20 })
  const before = await lab.world()

  // A page of this origin on which no lab holds the store open.
  await page.goto('/mockServiceWorker.js')
  await page.evaluate(storeAsBefore, 'sixpeer:/')
  await page.goto('/expe1.example.com/system/dns')

  await expect(dns.field('System host name')).toHaveValue('renamed')
  expect(await lab.world()).toEqual(before)
})
