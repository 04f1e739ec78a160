import { expect, test } from '../fixtures'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saveClustering } from './common'

/** The mistakes of disbanding a cluster, each in the profile that shows it. Ids as in the procedures. */

const OPEN = '/expe1.example.com/system/clustering'
const alone = (name: string) => ({ name, peers: [] })

test('[DIS-M1] to begin with the primary is refused in strict, and written down', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('disband', { primary: 'expe1' })
  const clustering = await expressway('expe1').openClustering()
  await clustering.fill(alone('expe1.example.com'))
  await clustering.save()
  await expect(clustering.refusal.first()).toContainText('Change the primary first')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('The primary was cleared before')
})

test('[DIS-M1] in realistic it leaves the subordinates without a primary, with both alarms', async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: OPEN, profile: 'realistic' })
  await saveClustering(expressway('expe1'), alone('expe1.example.com'))
  await lab.advance({ minutes: 3 })
  const alarms = await expressway('expe2').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
  await expect(alarms.alarm(/Cannot find primary/).first()).toBeVisible()
})

test('[DIS-M3] two subordinates with the same Cluster name are written down', async ({
  lab,
  expressway,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('disband', { primary: 'expe1' })
  await appliance('expe2').saveClustering(alone('spare.example.com'))
  await saveClustering(expressway('expe3'), alone('spare.example.com'))
  await expect(new ProcedureDrawer(page).mistakes).toContainText(
    'Two subordinates have the same Cluster name.',
  )
})

test('[DIS-M5] a neighbor zone between peers before the end is marked on the page and written down', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await lab.startProcedure('disband', { primary: 'expe1' })
  const zones = await expressway('expe1').openZones()
  await zones.button('New').click()
  await zones.set('Name', 'Former peer')
  await zones.set('Peer 1 address', 'expe2.example.com')
  await zones.button('Create zone').click()
  await expect(zones.row('Former peer')).toContainText('Names a peer of this cluster: expe2')
  await expect(new ProcedureDrawer(page).mistakes).toContainText('before the cluster was disbanded')
})

test('[DIS-M6] two subordinates restarted at once are written down, and counted', async ({
  lab,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  await lab.startProcedure('disband', { primary: 'expe1' })
  for (const name of ['expe2', 'expe3']) {
    await appliance(name).saveClustering(alone(`${name}.example.com`))
    await appliance(name).act('restart')
  }
  const drawer = new ProcedureDrawer(page)
  await expect(drawer.mistakes).toContainText('restarted while another was not back yet')
  await expect(drawer.all).toContainText('Most peers down at once: 2.')
})
