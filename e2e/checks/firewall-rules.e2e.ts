import { expect, tags, test } from '../fixtures'

test('a firewall rule that drops cluster communication breaks the link, and why names it', {
  tag: tags('@PRT-06 @PRT-07'),
}, async ({ lab, expressway }) => {
  const machine = expressway('expe1')
  await lab.load('cluster-of-three', { open: '/expe1.example.com/overview' })
  const rules = await machine.openFirewallRules()
  await rules.create({
    priority: 10,
    address: '10.0.0.12',
    prefixLength: 32,
    service: 'Cluster communication',
    action: 'Drop',
  })
  await expect(rules.success).toContainText('Saved')
  await expect(rules.row('10.0.0.12')).toContainText('Cluster communication')

  const active = await machine.openCurrentActiveRules()
  await expect(active.row('10.0.0.12/32')).toContainText('4372')

  const clustering = await machine.openClustering()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/Active/)
  const why = await lab.why({ host: 'expe1', row: 2 })
  expect(why.answer).toContain('The firewall rule with priority 10 on expe1')

  const again = await machine.openFirewallRules()
  await again.deleteAll()
  await expect(again.rows).toHaveCount(0)
  const mended = await machine.openClustering()
  await expect(mended.peer(2)).toHaveAccessibleDescription(/Active/)
})
