import { describe, expect, test } from 'vitest'
import { firewallServices } from '#contract/lists/system/protection/firewall-rules/configuration'
import type { PageValues } from '#contract/settings/field'
import { addRule, firewall } from '../../../testing/firewall'
import { MINUTE_MS, Story } from '../../../testing/story'
import { brokenCondition, otherRows } from '../../cluster/links/read'
import { activeFirewallRules } from './read'

/** Puts the rules as they are edited into force. */
const activate = (story: Story, id: string) => {
  const refusal = firewall(story, id, 'activate')
  return refusal ?? firewall(story, id, 'accept')
}

const everyone = { address: '0.0.0.0', prefixLength: 0 }
const network = { address: '10.0.0.0', prefixLength: 24 }
const communication = { service: 'Cluster communication' }
const recovery = { service: 'Cluster recovery' }

/** The first broken condition of expe1's row for that peer. */
const broken = (story: Story, peer = 'expe2') => {
  const row = otherRows(story.world, story.on('expe1')).find(({ machine }) => machine?.id === peer)
  return row && brokenCondition(story.world, story.on('expe1'), row)
}

describe('firewall rules on the peers', () => {
  test('no rule at all lets everyone in, as the last active rule says', () => {
    const story = Story.of('cluster-of-three')
    expect(broken(story)).toBeUndefined()
    expect(activeFirewallRules(story.on('expe1')).rows).toMatchObject([{ priority: null, action: 'Allow' }])
  })

  const blocking: [PageValues, number][] = [
    [{ ...everyone, ...communication, action: 'Drop' }, 4372],
    [{ ...everyone, ...recovery, action: 'Reject' }, 4371],
    [{ ...network, service: 'Custom', startPort: 4000, endPort: 5000, action: 'Drop' }, 4372],
    [{ address: '10.0.0.12', prefixLength: 32, ...communication, action: 'Drop' }, 4372],
  ]

  test.each(blocking)(
    '[PRT-06] [PRT-07] [PRT-08] with %o the link breaks, and the evidence names the rule',
    (values, port) => {
      const story = Story.of('cluster-of-three')
      expect(addRule(story, 'expe1', { priority: 10, ...values })).toBeUndefined()
      expect(broken(story)).toBeUndefined()
      expect(activate(story, 'expe1')).toBeUndefined()
      expect(broken(story)?.condition.name).toBe('firewall-rules-allow')
      expect(broken(story)?.evidence).toContain('priority 10')
      expect(broken(story)?.evidence).toContain(`TCP port ${port}`)
      expect(story.words('expe1')[1]).toBe('Failed')
      expect(story.words('expe2')[0]).toBe('Failed')
      expect(story.alarms('expe1')).toContain('communication-failure')
    },
  )

  test('[PRT-06] the default drop needs an allow before it for every port and peer', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', { priority: 10, ...network, ...communication })
    addRule(story, 'expe1', { priority: 11, ...network, ...recovery })
    addRule(story, 'expe1', { priority: 900, ...everyone, service: 'Custom', action: 'Drop' })
    activate(story, 'expe1')
    expect(broken(story)).toBeUndefined()
    story.wait(3 * MINUTE_MS)
    expect(story.on('expe3').lists['firewall-rules']).toHaveLength(3)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    const [, second] = story.on('expe1').lists['firewall-rules'] ?? []
    story.give({
      type: 'delete-items',
      expressway: 'expe1',
      list: 'firewall-rules',
      ids: [second?.id ?? ''],
      by: 'admin',
    })
    activate(story, 'expe1')
    expect(broken(story)?.evidence).toContain('TCP port 4371')
  })

  test('[PRT-07] a rule for one peer leaves the others alone, and its end mends the link', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', { priority: 10, address: '10.0.0.12', ...communication, action: 'Drop' })
    activate(story, 'expe1')
    expect(broken(story)).toBeDefined()
    expect(broken(story, 'expe3')).toBeUndefined()
    const ids = (story.on('expe1').lists['firewall-rules'] ?? []).map(({ id }) => id)
    story.give({ type: 'delete-items', expressway: 'expe1', list: 'firewall-rules', ids, by: 'admin' })
    activate(story, 'expe1')
    story.wait(6 * MINUTE_MS)
    expect(broken(story)).toBeUndefined()
    expect(story.alarms('expe1')).toEqual([])
  })

  test('rules for other services, UDP and other networks do not touch the link', () => {
    const story = Story.of('cluster-of-three')
    addRule(story, 'expe1', { priority: 1, ...everyone, service: 'SSH', action: 'Drop' })
    addRule(story, 'expe1', { priority: 2, ...everyone, service: 'Custom', transport: 'UDP', action: 'Drop' })
    addRule(story, 'expe1', {
      priority: 3,
      address: '10.1.0.0',
      prefixLength: 16,
      ...communication,
      action: 'Drop',
    })
    addRule(story, 'expe1', {
      priority: 4,
      address: '2001:db8::',
      prefixLength: 32,
      ...communication,
      action: 'Drop',
    })
    activate(story, 'expe1')
    expect(broken(story)).toBeUndefined()
    expect(activeFirewallRules(story.on('expe1')).rows.map(({ priority }) => priority)).toEqual([
      1,
      2,
      3,
      4,
      null,
    ])
  })

  test.each(Object.keys(firewallServices))(
    '[R-18] the row breaks by TCP 4371 and 4372 and by the port of no other service: %s',
    (service) => {
      const story = Story.of('cluster-of-three')
      addRule(story, 'expe1', { priority: 10, ...everyone, service, action: 'Drop' })
      expect(activate(story, 'expe1')).toBeUndefined()
      const port = { 'Cluster recovery': 4371, 'Cluster communication': 4372 }[service]
      expect(story.words('expe1')[1]).toBe(port ? 'Failed' : 'Active')
      expect(story.why('expe1', 2)).toMatch(port ? `TCP port ${port}` : '')
      expect(broken(story) === undefined).toBe(port === undefined)
    },
  )

  test.each([4371, 4372] as const)(
    '[R-18] a port that is closed on the way, %i, keeps a peer out that was away, and Why? names it',
    (port) => {
      const story = Story.of('cluster-of-three')
      const between: [string, string] = ['expe1', 'expe2']
      story.give({ type: 'add-fault', fault: { kind: 'port-blocked', between, port } })
      story.restartAndWait('expe2')
      expect(story.words('expe1')[1]).toBe('Failed')
      expect(story.why('expe1', 2)).toContain(String(port))
    },
  )

  test.each<PageValues>([
    { priority: 0 },
    { priority: 10, address: 'everyone' },
    { priority: 10, address: '' },
    { priority: 10, address: '10.0.0.0', prefixLength: 33 },
    { priority: 10, ...everyone, service: 'Custom', startPort: 9, endPort: 8 },
    { priority: 10, ...everyone, service: 'Custom', startPort: 0 },
    { priority: 10, ...everyone, action: 'Explode' },
  ])('%o is refused', (values) => {
    expect(addRule(Story.of('standalone-pair'), 'expe1', values)?.kind).toBe('invalid')
  })
})
