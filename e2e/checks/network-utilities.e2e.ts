import { expect, tags, test } from '../fixtures'

test('DNS lookup shows the records that this peer is given', { tag: tags('@SRV-20') }, async ({
  lab,
  expressway,
}) => {
  await lab.load('cluster-of-three', { open: '/expe2.example.com/overview' })
  const lookup = await expressway('expe2').openDnsLookup()
  await lookup.lookUp('_sips._tcp.cluster1.example.com')
  await expect(lookup.rows).toHaveCount(3)
  await expect(lookup.row('1 1 5061 expe2.example.com')).toBeVisible()

  await lookup.lookUp('expe1', 'A')
  await expect(lookup.row('10.0.0.11')).toContainText('expe1.example.com')

  for (const server of ['10.0.0.2', '10.0.0.3']) await lab.fault({ kind: 'dns-unreachable', server })
  await lookup.lookUp('expe1', 'A')
  await expect(lookup.page.getByText('None of the DNS servers answers')).toBeVisible()
})

test('Ping shows the response time, or that nobody answers', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: '/expe1.example.com/overview' })
  const ping = await expressway('expe1').openPing()
  await ping.ping('expe2')
  await expect(ping.results).toContainText('expe2 (10.0.0.12)')
  await expect(ping.results).toContainText('Response time (ms)4')
  await lab.fault({ kind: 'power-off', expressway: 'expe2' })
  await ping.ping('expe2')
  await expect(ping.results).toContainText('10.0.0.12 does not answer')
})
