import { expect, tags, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { backUp, saveClustering } from './common'

/** The mistakes of replacing a peer, and of replacing it and keeping its configuration. Ids as in the procedures. */

const OPEN = '/expe1.example.com/system/clustering'
const ROLES = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }

test('[REP-M1] a peer that works and is taken off as if it were dead is written down, with the right way', {
  tag: tags('@REP-03'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  await lab.startProcedure('replace-peer', ROLES)
  await saveClustering(expressway('expe1'), {
    name: 'cluster1.example.com',
    peers: ['expe1.example.com', 'expe2.example.com'],
  })
  await expect(new ProcedureDrawer(page).mistakes).toContainText(
    'Blank all its rows there and restart it first',
  )
  const { steps } = await lab.run()
  const states = new Map(steps.map(({ id, state }) => [id, state]))
  expect([states.get('REP.02'), states.get('REP.03')]).toEqual(['not-applicable', 'open'])
})

test('[REK-M1] a backup before the removal is written down and does not count', {
  tag: tags('@REP-08'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('replace-and-keep', ROLES)
  await backUp(expressway('expe3'))
  const drawer = new ProcedureDrawer(page)
  await expect(drawer.mistakes).toContainText('The backup was taken before the peer had left the cluster')
  await expect(await drawer.openStep('Take a backup of the old unit')).toContainText(
    'Remove it from the cluster first.',
  )
})

test('[REK-M2] a key of the old unit is refused on the new one, whose serial number is another', {
  tag: tags('@REP-09'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('replace-and-keep', ROLES)
  const [key] = await lab.keysFor('expe3')
  const keys = await expressway('expe4').openOptionKeys()
  await keys.set('Add option key', key ?? '')
  await keys.button('Add option').click()
  await expect(keys.refusal.first()).toContainText('not made for this unit')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('Keys are bound to a serial number.')
})

test('[REK-M4] there is no shared secret to enter, and the step says since when', {
  tag: tags('@REP-14'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('replace-and-keep', ROLES)
  const step = await new ProcedureDrawer(page).openStep('Enter the same on the new unit')
  await expect(step).toContainText('The shared secret of the guide is gone since X8.8.')
  const clustering = await expressway('expe4').openClustering()
  for (const label of [
    'Cluster name',
    'Configuration primary',
    'Cluster IP version',
    'TLS verification mode',
    ...[1, 2, 3, 4, 5, 6].map((row) => `Peer ${row} address`),
  ])
    await expect(clustering.field(label)).toBeVisible()
  await expect(clustering.page.getByLabel(/secret|key/i)).toHaveCount(0)
})
