import { expect, test } from 'sixpeer/kit'

test('remove a dead peer', async ({ lab, expressway }) => {
  await lab.load('dead-peer', { open: '/expe1.example.com/overview' })
  const [primary, subordinate] = [expressway('expe1'), expressway('expe2')]

  await test.step('Its row failed, and an alarm says so', async () => {
    const alarms = await primary.openAlarms()
    await expect(alarms.alarm('Cluster communication failure').first()).toBeVisible()
    const clustering = await primary.openClustering()
    await expect(clustering.peer(3)).toHaveAccessibleDescription(/Failed/)
  })

  await test.step('Delete its row, on the primary first', async () => {
    await primary.save('system/clustering', { 'Peer 3 address': '' })
    await subordinate.save('system/clustering', { 'Peer 3 address': '' })
  })

  await test.step('The cluster is whole again', async () => {
    await lab.advance({ minutes: 5 })
    for (const machine of [primary, subordinate]) {
      const clustering = await machine.openClustering()
      for (const row of [1, 2]) {
        await expect(clustering.peer(row)).toHaveAccessibleDescription(/This system|Active/)
      }
    }
    const { alarms } = await lab.machine('expe1')
    expect(alarms.map(({ key }) => key).join(' ')).not.toContain('communication')
  })
})
