import { describe, expect, test } from 'vitest'
import { four } from '../../../testing/joining'
import { type Act, type RefusalCase, testRefusals } from '../../../testing/refusals'
import { MINUTE_MS, Story } from '../../../testing/story'
import { optionKeyFor } from '../../machine/licences/serial-check'

const power = (story: Story, id: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: id } })
const mend = (story: Story) => story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
const renumber =
  (id: string, configurationPrimary: number): Act =>
  (story) =>
    story.save(id, 'clustering', { configurationPrimary })

const shutDown = (story: Story, expressway: string) =>
  story.give({ type: 'restart', expressway, kind: 'shutdown', by: 'admin' })

/** expe3 was taken off the lists while it was dead, and comes back as it went. */
function backUncleared(story: Story): void {
  power(story, 'expe3')
  story.saveRows('expe1', ['expe1', 'expe2'])
  story.saveRows('expe2', ['expe1', 'expe2'])
  mend(story)
  story.wait(10 * MINUTE_MS)
}

/** expe1 has handed the role to expe2 and left. */
function leftByFormerPrimary(story: Story): void {
  for (const id of ['expe2', 'expe1', 'expe3']) renumber(id, 2)(story)
  story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })
  story.restartAndWait('expe1')
}

const cases: readonly RefusalCase[] = [
  {
    what: '[ADD-M20] a newcomer with H.323 mode Off',
    before: (story) => story.save('expe4', 'h323', { mode: 'Off' }),
    act: (story) => story.saveRows('expe1', four),
    id: 'ADD-M20',
    wayOut: /expe4 has H\.323 mode Off: turn it On there/,
  },
  {
    what: '[ADD-M20] a newcomer with other feature keys',
    before: (story) =>
      story.give({
        type: 'add-option-key',
        expressway: 'expe4',
        key: optionKeyFor(story.on('expe4').serialNumber, 'J00'),
        by: 'admin',
      }),
    act: (story) => story.saveRows('expe1', four),
    id: 'ADD-M20',
    wayOut: /expe4 has .* besides: all peers have the same feature keys/,
  },
  {
    what: '[ADD-M20] a newcomer without time',
    before: (story) => story.save('expe4', 'time', { ntpServer1Address: '', ntpServer2Address: '' }),
    act: (story) => story.saveRows('expe1', four),
    id: 'ADD-M20',
    wayOut: /correct System > Time there/,
  },
  {
    what: '[ADR-M1] an address that is changed while clustered',
    act: (story) => story.save('expe3', 'ip', { lan1Ipv4Address: '10.0.0.113' }),
    id: 'ADR-M1',
    wayOut: /Remove it from the cluster, change its address, and add it back/,
  },
  {
    what: '[ADD-M12] a restart while another peer is not back',
    before: (story) => story.restart('expe2'),
    act: (story) => story.restart('expe3'),
    id: 'ADD-M12',
    wayOut: /wait until its web interface answers/,
  },
  {
    what: '[ADD-M12] a restart while another peer is shutting down',
    before: (story) => shutDown(story, 'expe2'),
    act: (story) => story.restart('expe3'),
    id: 'ADD-M12',
    wayOut: /power it on, or take it off the lists/,
  },
  {
    what: '[ADD-M12] [R-38] a restart while another peer has no power',
    before: (story) => power(story, 'expe2'),
    act: (story) => story.restart('expe3'),
    id: 'ADD-M12',
    wayOut: /Down now: expe2\. .*power it on, or take it off the lists/,
  },
  {
    what: '[ADD-M12] a second peer that is shut down',
    before: (story) => {
      shutDown(story, 'expe2')
      story.wait(MINUTE_MS)
    },
    act: (story) => shutDown(story, 'expe3'),
    id: 'ADD-M12',
    wayOut: /power it on, or take it off the lists/,
  },
  {
    what: '[PRI-M1] the old primary changed before the new one',
    act: renumber('expe1', 2),
    id: 'PRI-M1',
    wayOut: /Choose the row of expe2 there first/,
    alarm: ['expe1', 'primary-mismatch'],
  },
  {
    what: '[PRI-M1] a third peer changed before the old primary',
    before: (story) => renumber('expe2', 2)(story),
    act: renumber('expe3', 2),
    id: 'PRI-M1',
    wayOut: /Choose the new number there first, then here/,
  },
  {
    what: '[ADD-M21] a returned peer that is added uncleared',
    before: backUncleared,
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3']),
    id: 'ADD-M21',
    wayOut: /Blank all its rows there, restart it, and then add it/,
  },
  {
    what: '[REP-M1] the row of a peer that works, deleted on the primary',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2']),
    id: 'REP-M1',
    wayOut: /Blank all its rows there and restart it first/,
    alarm: ['expe3', 'communication-failure'],
  },
  {
    what: 'a subordinate that lists the newcomer first',
    act: (story) => story.saveRows('expe2', four),
    id: 'ADD-69',
    wayOut: /The primary comes first/,
    alarm: ['expe2', 'communication-failure'],
  },
  {
    what: '[ADD-M3] another order on one peer',
    act: (story) => story.saveRows('expe3', ['expe1', 'expe3', 'expe2']),
    id: 'ADD-M3',
    wayOut: /change them on the primary first/,
    alarm: ['expe3', 'replication-settings-differ'],
  },
  {
    what: '[ADD-M4] another name on one peer',
    act: (story) => story.save('expe3', 'clustering', { clusterName: 'other.example.com' }),
    id: 'ADD-M4',
    wayOut: /Enter the same here, or change it on the primary first/,
    alarm: ['expe3', 'replication-settings-differ'],
  },
  {
    what: '[REP-M1] the row of a primary that works, deleted by a survivor that takes the role',
    act: (story) => story.saveRows('expe2', ['expe2', 'expe3'], { configurationPrimary: 1 }),
    id: 'REP-M1',
    wayOut: /expe1 works and still lists this system/,
  },
  {
    what: '[RML-M5] rows that are moved up without the number',
    before: leftByFormerPrimary,
    act: (story) => story.saveRows('expe2', ['expe2', 'expe3']),
    id: 'RML-M5',
    wayOut: /2 now leads to expe3\. expe2 is the primary: choose 1/,
    alarm: ['expe2', 'primary-mismatch'],
  },
  {
    what: '[RML-M5] the same on the peer to which the number then leads',
    before: (story) => {
      leftByFormerPrimary(story)
      story.saveRows('expe2', ['expe2', 'expe3'], { configurationPrimary: 1 })
    },
    act: (story) => story.saveRows('expe3', ['expe2', 'expe3']),
    id: 'RML-M5',
    wayOut: /2 now leads to expe3\. expe2 is the primary: choose 1/,
  },
  {
    what: '[RML-M3] a leaving peer that keeps its own row alone',
    act: (story) => story.saveRows('expe3', ['expe3'], { configurationPrimary: 1 }),
    id: 'RML-M3',
    wayOut: /To leave, blank all six; to stay, keep the rows of the others/,
  },
  {
    what: '[ADD-M2] a new peer in a row above others',
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe4', 'expe3']),
    id: 'ADD-M2',
    wayOut: /use the first empty row for a new one/,
  },
  {
    what: '[ADD-M2] a new peer above all',
    act: (story) => story.saveRows('expe1', ['expe4', 'expe1', 'expe2', 'expe3']),
    id: 'ADD-M2',
    wayOut: /use the first empty row for a new one/,
  },
  {
    what: '[ADD-M2] a new peer above all, and the number with it',
    act: (story) =>
      story.saveRows('expe1', ['expe4', 'expe1', 'expe2', 'expe3'], { configurationPrimary: 2 }),
    id: 'ADD-M2',
    wayOut: /Peers keep their rows: leave them as they were/,
  },
  {
    what: '[ADD-M21] a peer that was cleared and not restarted',
    before: (story) => {
      story.saveRows('expe3', [], { clusterName: 'expe3.example.com' })
      for (const id of ['expe1', 'expe2']) story.saveRows(id, ['expe1', 'expe2'])
    },
    act: (story) => story.saveRows('expe1', ['expe1', 'expe2', 'expe3']),
    id: 'ADD-M21',
    wayOut: /expe3 still runs as a peer\. Blank all its rows there, restart it, and then add it/,
  },
  ...Object.entries({
    clusterName: 'other.example.com',
    tlsVerificationMode: 'Enforce',
    clusterIpVersion: 'IPv6',
  }).map(
    ([key, value]): RefusalCase => ({
      what: `[ADD-M4] [R-42] ${key} of one survivor of a dead primary`,
      scenario: 'dead-primary',
      act: (story) => story.save('expe3', 'clustering', { [key]: value }),
      id: 'ADD-M4',
      wayOut: /is .* on expe2\. .* or make a peer that answers the primary, and change it there first/,
    }),
  ),
  {
    what: '[ADD-M21] an uncleared peer in the row of another',
    before: (story) => {
      backUncleared(story)
      power(story, 'expe2')
    },
    act: (story) => story.saveRows('expe1', ['expe1', 'expe3']),
    id: 'ADD-M21',
    wayOut: /Blank all its rows there, restart it, and then add it/,
  },
]

describe('what the machine and the peers that it reaches can know', () => {
  testRefusals('[R-43] [R-46]', cases)
})

describe('what strict goes on to take', () => {
  test('[PRI-01] [ADD-42] with the primary dead another name, once a peer that answers has the role', () => {
    const story = Story.of('dead-primary')
    renumber('expe2', 2)(story)
    for (const id of ['expe2', 'expe3']) {
      const values = { configurationPrimary: 2, clusterName: 'other.example.com' }
      expect(story.save(id, 'clustering', values), id).toBeUndefined()
    }
    expect(story.mistakes()).toEqual([])
  })

  test('[PSI-07] an IPv6 address for a member that had none', () => {
    const story = Story.of('cluster-of-three')
    expect(story.save('expe2', 'ip', { lan1Ipv6Address: '2001:db8::12' })).toBeUndefined()
    expect(story.mistakes()).toEqual([])
  })

  test('[RMD-06] [RMD-10] the row of a dead peer, on the primary and then on the others', () => {
    const story = Story.of('cluster-of-three')
    power(story, 'expe3')
    for (const id of ['expe1', 'expe2']) expect(story.saveRows(id, ['expe1', 'expe2'])).toBeUndefined()
  })

  test.each<[string, (story: Story) => void]>([
    ['is without power', (story) => power(story, 'expe3')],
    ['was shut down', (story) => shutDown(story, 'expe3')],
  ])('[ADD-28] a restart once the list is without one that %s', (_, goesDown) => {
    const story = Story.of('cluster-of-three')
    goesDown(story)
    story.wait(MINUTE_MS)
    story.saveRows('expe1', ['expe1', 'expe2'])
    expect(story.restart('expe1')).toBeUndefined()
  })

  test('[RML-15] rows that move up together with the number, on all', () => {
    const story = Story.of('cluster-of-three')
    leftByFormerPrimary(story)
    for (const id of ['expe2', 'expe3'])
      expect(story.saveRows(id, ['expe2', 'expe3'], { configurationPrimary: 1 })).toBeUndefined()
    story.wait(5 * MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[RMD-14] [ADD-22] the returned peer, once it is cleared', () => {
    const story = Story.of('cluster-of-three')
    backUncleared(story)
    story.saveRows('expe3', [], { clusterName: 'expe3.example.com' })
    story.restartAndWait('expe3')
    expect(story.saveRows('expe1', ['expe1', 'expe2', 'expe3'])).toBeUndefined()
  })
})
