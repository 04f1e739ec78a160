import { expect, tags, test } from '../fixtures'
import { Expressway } from '../kit/pages/Expressway'
import { DnsPage } from '../kit/pages/lab/DnsPage'
import { ProcedureDrawer } from '../kit/pages/ProcedureDrawer'
import { saveClustering, saved } from './common'

/** The mistakes of changing the address of a peer. Ids as in the procedures. */

const CLUSTER = 'cluster1.example.com'
const OPEN = '/expe1.example.com/system/clustering'
const [OLD, NEW] = ['10.0.0.14', '10.0.0.113']
const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

test('[ADR-M1] changed while clustered it is warned of; after the restart the rows fail everywhere', {
  tag: tags('@ADR-01'),
}, async ({ lab, expressway, appliance, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: '/expe3.example.com/overview' })
  const ip = await expressway('expe3').openIp()
  await ip.set('LAN 1 IPv4 address', NEW)
  await saved(ip)
  await expect(page.getByText(/remove it from the cluster/i).first()).toBeVisible()
  await appliance('expe3').act('restart')
  await lab.advance({ minutes: 5 })

  const clustering = await expressway('expe1').openClustering()
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/Failed/)
  const alarms = await expressway('expe1').openAlarms()
  await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()

  const moved = new Expressway(page, NEW)
  await (await moved.openLogin()).signIn()
  await expect(moved.menu.bar).toBeVisible()
  const own = await moved.openAlarms()
  await expect(own.alarm(/local Expressway does not appear in the list of peers/)).toBeVisible()
})

test('[ADR-M2] to edit only the rows of the others is written down, fails, and differs between the peers', {
  tag: tags('@ADR-01'),
}, async ({ lab, expressway, page }) => {
  await lab.load('cluster-of-three', { profile: 'realistic', open: OPEN })
  await lab.startProcedure('change-address', { primary: 'expe1', peer: 'expe3' })
  const primary = expressway('expe1')
  await saveClustering(primary, { name: CLUSTER, peers: [...names(1, 2), NEW] })
  await expect(new ProcedureDrawer(page).mistakes).toContainText('Only the rows were edited')
  const clustering = await primary.openClustering()
  await clustering.refresh()
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/Failed/)
  await expressway('expe2').openClustering()
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/On the primary, row 3 says 10\.0\.0\.113/)
  await expect(clustering.database).toContainText('Inactive')
})

test('[ADR-M3] a peer that is entered by its name fails while DNS still has the old address', async ({
  lab,
  expressway,
  appliance,
  page,
}) => {
  await lab.load('cluster-of-three', { open: OPEN })
  await appliance('expe4').save('ip', { lan1Ipv4Address: NEW })
  await appliance('expe4').act('restart')
  await lab.advance({ minutes: 5 })
  await appliance('expe1').saveClustering({ name: CLUSTER, peers: names(1, 2, 3, 4) })
  const clustering = await expressway('expe1').openClustering()
  await clustering.refresh()
  await expect(clustering.peer(4)).toHaveAccessibleDescription(/Failed/)
  await clustering.askWhy()
  await expect(clustering.dialog).toContainText(`expe4.example.com, which is ${OLD}`)
  await expect(clustering.dialog).toContainText('No machine answers at expe4.example.com')

  const dns = await new DnsPage(page).open()
  await dns.setDnsRecord('expe4.example.com', NEW)
  await expressway('expe1').openClustering()
  await clustering.askWhy()
  await expect(clustering.dialog).toContainText('No row of expe4 names expe1.')
})
