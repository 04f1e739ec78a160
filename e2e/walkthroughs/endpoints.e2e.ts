import { expect, tags, test } from '../fixtures'
import { saved, turnOnMaintenanceMode } from './common'
import { expectFinished, look } from './parts'

test('endpoints find every peer by the cluster name, and leave a peer that closes', {
  tag: tags('@CRE-26 @SRV-20'),
}, async ({ lab, expressway }) => {
  const [primary, second, peer] = ['expe1', 'expe2', 'expe3'].map(expressway)
  if (!primary || !second || !peer) throw new Error('A cluster of three.')
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  await lab.startProcedure('endpoints', { primary: 'expe1', peer: 'expe3' })

  await test.step('END.01a, END.01d On the primary: the cluster name, and a small Time to live', async () => {
    const clustering = await primary.openClustering()
    await expect(clustering.field('Cluster name')).toHaveValue('cluster1.example.com')
    const h323 = await primary.openH323()
    await h323.set('Time to live', '60')
    await saved(h323)
    await lab.advance({ minutes: 1 })
    await look(primary, 'status/registrations/by-device')
    await look(second, 'status/registrations/by-device')
  })

  await test.step('END.01b, END.01c On the subordinate: one record of each service for every peer', async () => {
    const lookup = await peer.openDnsLookup()
    for (const [service, port] of [
      ['_sips._tcp', 5061],
      ['_h323rs._udp', 1719],
    ] as const) {
      await lookup.lookUp(`${service}.cluster1.example.com`)
      for (const name of ['expe1', 'expe2', 'expe3'])
        await expect(lookup.row(`1 1 ${port} ${name}.example.com`)).toHaveCount(1)
    }
  })

  await test.step('END.01e to END.01g It closes, and its registrations go within a minute', async () => {
    await expect((await peer.openByDevice()).rows).not.toHaveCount(0)
    await turnOnMaintenanceMode(peer)
    await lab.advance({ seconds: 61 })
    await expect((await peer.openByDevice()).rows).toHaveCount(0)
    expect((await lab.machine('expe2')).registrations).toBe(40)
  })

  await test.step('END.01h It opens again, and they come back', async () => {
    const maintenance = await peer.openMaintenanceMode()
    await maintenance.choose('Off')
    await expect(maintenance.success).toContainText('Saved')
    await lab.advance({ minutes: 2 })
    expect((await lab.machine('expe3')).registrations).toBe(40)
    await expectFinished(lab)
  })
})
