import { axeFindings } from '../axe'
import { expect, tags, test } from '../fixtures'

const OPEN = '/expe1.example.com/system/protection/firewall-rules/configuration'
const everyone = { address: '0.0.0.0', prefixLength: 0 }

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
  await expect(rules.row('10.0.0.12')).toContainText('Pending')
  await rules.activateAndAccept()
  await expect(rules.row('10.0.0.12')).toContainText('Active')

  const active = await machine.openCurrentActiveRules()
  await expect(active.row('10.0.0.12/32')).toContainText('4372')

  const clustering = await machine.openClustering()
  await expect(clustering.peer(2)).toHaveAccessibleDescription(/Failed/)
  await expect(clustering.peer(3)).toHaveAccessibleDescription(/Active/)
  const why = await lab.why({ host: 'expe1', row: 2 })
  expect(why.answer).toContain('The firewall rule with priority 10 on expe1')

  const again = await machine.openFirewallRules()
  await again.deleteAll()
  await expect(again.row('10.0.0.12')).toContainText('Pending delete')
  await again.activateAndAccept()
  await expect(again.rows).toHaveCount(0)
  const mended = await machine.openClustering()
  await expect(mended.peer(2)).toHaveAccessibleDescription(/Active/)
})

test('who locks the own browser out is let in again after 15 seconds, with the rules still pending', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const rules = await expressway('expe1').openFirewallRules()
  await rules.create({ ...everyone, priority: 10, service: 'HTTPS', action: 'Drop' })
  await rules.activate()
  await expect(page.getByText('ERR_CONNECTION_TIMED_OUT')).toBeVisible()
  await lab.advance({ seconds: 15 })
  await expect(rules.heading).toHaveText('Firewall rules configuration')
  await expect(page.getByText(/The new rules were rolled back at/)).toBeVisible()
  await expect(rules.success).toHaveCount(0)
  await expect(rules.row('0.0.0.0')).toContainText('Pending')

  await rules.revert()
  await expect(rules.success).toContainText('Pending changes discarded')
  await expect(rules.rows).toHaveCount(0)
})

test('the confirmation counts world seconds, and Rollback changes does not wait for them', async ({
  lab,
  expressway,
  page,
}) => {
  await lab.load('standalone-pair', { open: OPEN })
  const rules = await expressway('expe1').openFirewallRules()
  await rules.create({ ...everyone, priority: 10, service: 'SIP', action: 'Drop' })
  await rules.activate()
  await expect(rules.heading).toHaveText('Firewall rules confirmation')
  await expect(page.getByRole('timer')).toHaveText('15 seconds')
  await expect(page.getByText('the clock of the lab is paused')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await lab.advance({ seconds: 5 })
  await expect(page.getByRole('timer')).toHaveText('10 seconds')
  // The next Tab is at the first button: fifteen seconds are short.
  await page.keyboard.press('Tab')
  await expect(rules.button('Accept changes')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rules.success).toContainText('New rules rolled back')
  const active = await expressway('expe1').openCurrentActiveRules()
  await expect(active.rows).toHaveCount(1)
})

test('two rules of one priority are not activated, and an alarm says so', async ({ lab, expressway }) => {
  await lab.load('standalone-pair', { open: OPEN })
  const rules = await expressway('expe1').openFirewallRules()
  await rules.create({ ...everyone, priority: 10, service: 'SIP', action: 'Drop' })
  await rules.create({ ...everyone, priority: 10, service: 'H.323', action: 'Drop' })
  await rules.activate()
  await expect(rules.refusal).toContainText('at least two of them have the priority 10')
  await expect(rules.success).toHaveCount(0)
  await expect(rules.rows).toHaveCount(2)
  const alarms = await expressway('expe1').openAlarms()
  await expect(alarms.row('at least two of the rules have the same priority')).toContainText('40034')
})
