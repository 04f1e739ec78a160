import { expect, test } from 'sixpeer/kit'

const NAME = 'cluster1.example.com'
const PEERS = ['expe1.example.com', 'expe2.example.com']

/** What the new peer gets: the same values that the others have. */
const WITH_THIRD = {
  'Cluster name': NAME,
  'Configuration primary': '1',
  'Peer 1 address': 'expe1.example.com',
  'Peer 2 address': 'expe2.example.com',
  'Peer 3 address': 'expe3.example.com',
}

test('add a third peer', async ({ lab, appliance, expressway }) => {
  await lab.load('standalone-six', { open: '/expe1.example.com/overview' })
  const [primary, second, third] = [expressway('expe1'), expressway('expe2'), expressway('expe3')]

  await test.step('What the test begins with: a cluster of two, made without the pages', async () => {
    const [one, two] = [appliance('expe1'), appliance('expe2')]
    await one.saveClustering({ name: NAME, peers: PEERS.slice(0, 1) })
    await one.restart(lab)
    await one.saveClustering({ name: NAME, peers: PEERS })
    await two.saveClustering({ name: NAME, peers: PEERS })
    await two.restart(lab)
    await lab.advance({ minutes: 5 })
    expect((await lab.machine('expe2')).state).toBe('clustered')
  })

  await test.step('Back up the new peer, and turn on its maintenance mode', async () => {
    expect((await third.backUp()).suggestedFilename()).toContain('backup')
    await third.save('maintenance/maintenance-mode', { 'Maintenance mode': 'On' })
  })

  await test.step('Put it into the list of the primary, then of the other peer', async () => {
    await primary.save('system/clustering', { 'Peer 3 address': 'expe3.example.com' })
    await second.save('system/clustering', { 'Peer 3 address': 'expe3.example.com' })
  })

  await test.step('Reset the new peer on its command line', async () => {
    const terminal = await third.type('xCommand DefaultValuesSet Level: 2')
    await expect(terminal.screen).toContainText('Answer yes')
    await terminal.enter('yes')
    await expect(terminal.screen).toContainText(/Answer yes[\s\S]*OK/)
  })

  await test.step('Give it the same list, restart it, and wait', async () => {
    await third.save('system/clustering', WITH_THIRD)
    await third.restart()
    await lab.waitUntilBack('expe3')
    await third.signIn()
    await lab.advance({ minutes: 5 })
  })

  await test.step('Every peer is in contact with every other', async () => {
    for (const machine of [primary, second, third]) {
      const clustering = await machine.openClustering()
      for (const row of [1, 2, 3]) {
        await expect(clustering.peer(row)).toHaveAccessibleDescription(/This system|Active/)
      }
    }
  })
})
