import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'
import { LabHomePage } from '../kit/pages/LabHomePage'
import { TestCallsPage } from '../kit/pages/lab/TestCallsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saveClustering, turnOnMaintenanceMode } from './common'
import { expectDone, expectFinished, leave, look } from './parts'

const ZONE = 'To cluster2'
const ZONES = 'configuration/zones/zones'
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

const proves = tags(`@NEI-01 @NEI-02 @NEI-07 @NEI-09 @NEI-14 @NEI-19`)
const provesChange = tags(`@NEI-18`)

test('neighbor a cluster, and call it while peers of it are out', { tag: proves }, async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('two-clusters')
  const home = new LabHomePage(page)
  const calls = new TestCallsPage(page)

  await test.step('The map shows two clusters, each with its primary', async () => {
    await expect(home.map.getByRole('link', { name: /primary/ })).toHaveCount(2)
    await expect(home.map.getByRole('link', { name: /^expe4, .*primary/ })).toBeVisible()
    await home.start('Neighbor a remote cluster')
    await home.confirm()
    await expect(new ProcedureDrawer(page).all).toBeVisible()
    expect((await lab.run()).roles.map(({ host }) => host)).toEqual(names(1, 4))
  })

  await test.step('NEI.01 A remote cluster is a neighbor, a traversal client or a traversal server', async () => {
    const zones = await expressway('expe1').openZones()
    await zones.button('New').click()
    await expect(zones.field('Type').getByRole('option')).toContainText([
      'Neighbor',
      'Traversal client',
      'Traversal server',
    ])
  })

  await test.step('NEI.01, NEI.02 One zone on the local primary, with all remote peers in any order', async () => {
    const zones = await expressway('expe1').openZones()
    // Names are better; an address does as well.
    await zones.create(ZONE, { peers: [...names(5), '10.0.0.14', ...names(6)] })
    await expect(zones.row(ZONE)).toContainText('Checking')
    await lab.advance({ seconds: 10 })
    await expect(zones.row(ZONE)).toContainText('Active (3 of 3)')
    await expectDone(lab, 'NEI.01', 'NEI.02')
  })

  await test.step('NEI.03 A minute later it is on every local peer', async () => {
    await lab.advance({ minutes: 1, seconds: 1 })
    for (const name of ['expe2', 'expe3']) {
      await look(expressway(name), ZONES)
      await expect((await expressway(name).openZones()).row(ZONE)).toContainText('Active (3 of 3)')
    }
    await expectDone(lab, 'NEI.03')
  })

  await test.step('NEI.04 The call goes to the peer with the most media sessions available', async () => {
    await calls.open()
    // From a subordinate: the zone is shared.
    await calls.placeCall({ from: 'expe2', through: `Zone ${ZONE}`, at: 'expe6' })
    await expect(calls.compared('expe6.example.com')).toContainText(/150\s*5\s*145\s*Chosen/)
    for (const other of ['expe5.example.com', '10.0.0.14'])
      await expect(calls.compared(other)).toContainText(/150\s*6\s*144\s*Another one goes first/)
  })

  await test.step('NEI.04 With one in maintenance mode and one down, the call goes to the third', async () => {
    await turnOnMaintenanceMode(expressway('expe6'))
    await lab.fault({ kind: 'power-off', expressway: 'expe5' })
    await calls.open()
    await calls.placeCall({ from: 'expe2', through: `Zone ${ZONE}`, at: 'expe4' })
    await expect(calls.callAnswer).toContainText('Accepted by expe4')
    await expect(calls.compared('10.0.0.14')).toContainText(/150.*Chosen/)
    await expect(calls.compared('expe6.example.com')).toContainText('in maintenance mode')
    await expect(calls.compared('expe5.example.com')).toContainText('does not answer')
    await expect(calls.callAnswer).toContainText('media sessions less')
    expect(await axeFindings(page)).toEqual([])
    await expectFinished(lab)
  })

  await test.step('NEI.04 Both ends carry the call', async () => {
    for (const name of ['expe2', 'expe4']) {
      await expect((await expressway(name).openCalls()).row('sip:test@example.com').first()).toBeVisible()
    }
  })
})

test('a zone follows the remote cluster when it loses a peer', async ({ lab, expressway }) => {
  await lab.load('two-clusters', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('neighbor-cluster', { primary: 'expe1', remotePeer: 'expe4' })
  await (await expressway('expe1').openZones()).create(ZONE, { peers: names(4, 5, 6) })

  await test.step('expe6 leaves the remote cluster', async () => {
    const cluster = { name: 'cluster2.example.com', primary: 1, peers: names(4, 5) }
    await leave(lab, expressway('expe6'), { ...cluster, name: 'expe6.example.com' })
    for (const name of ['expe4', 'expe5']) await saveClustering(expressway(name), cluster)
  })

  await test.step('NEI.05 The zone still holds it, and is corrected', async () => {
    const { steps } = await lab.run()
    expect(steps.find(({ id }) => id === 'NEI.05')?.missing).toContain('expe6.example.com')
    await (await expressway('expe1').openZones()).change(ZONE, { peers: names(4, 5) })
    await expectDone(lab, 'NEI.05')
  })
})

test('a zone follows the remote cluster when it gains a peer', { tag: provesChange }, async ({
  lab,
  expressway,
  appliance,
}) => {
  const cluster = (...numbers: number[]) => ({ name: 'cluster2.example.com', peers: names(...numbers) })
  await lab.load('two-clusters', { open: '/expe1.example.com/overview' })
  await appliance('expe6').saveClustering({ name: 'expe6.example.com', peers: [] })
  await appliance('expe6').restart(lab)
  for (const name of ['expe4', 'expe5']) await appliance(name).saveClustering(cluster(4, 5))
  await lab.startProcedure('neighbor-cluster', { primary: 'expe1', remotePeer: 'expe4' })
  await (await expressway('expe1').openZones()).create(ZONE, { peers: names(4, 5) })
  await expectDone(lab, 'NEI.02')

  await test.step('expe6 is added to the remote cluster', async () => {
    for (const name of ['expe4', 'expe5', 'expe6']) await appliance(name).saveClustering(cluster(4, 5, 6))
    await appliance('expe6').restart(lab)
  })

  await test.step('NEI.05 The zone does not hold it yet, and is extended', async () => {
    const { steps } = await lab.run()
    expect(steps.find(({ id }) => id === 'NEI.05')?.missing).toContain('Enter expe6.example.com')
    await (await expressway('expe1').openZones()).change(ZONE, { peers: names(4, 5, 6) })
    await expectDone(lab, 'NEI.05')
  })
})
