import { describe, expect, test } from 'vitest'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { four } from '../../../testing/joining'
import { type Act, type RefusalCase, testRefusals } from '../../../testing/refusals'
import { Story } from '../../../testing/story'

/** The members list expe4, and their primary is the one of that number. */
const listed =
  (primary = 1) =>
  (story: Story): void => {
    const members = ['expe1', 'expe2', 'expe3']
    const first = `expe${primary}`
    for (const id of [first, ...members.filter((member) => member !== first)])
      story.save(id, 'clustering', { configurationPrimary: primary })
    for (const id of [first, ...members.filter((member) => member !== first)]) story.saveRows(id, four)
  }
const join =
  (configurationPrimary: number, hosts: readonly string[] = four): Act =>
  (story) =>
    story.saveRows('expe4', hosts, { clusterName: CLUSTER_NAME, configurationPrimary })

/** Rows and number, and nothing else of the page. */
const joinBare: Act = (story) => story.saveRows('expe4', four, { configurationPrimary: 1 })

const cases: readonly RefusalCase[] = [
  {
    what: '[ADD-M4] [ADD-42] a newcomer that keeps its own Cluster name',
    before: (story) => {
      listed()(story)
      story.save('expe4', 'clustering', { clusterName: 'expe4.example.com' })
    },
    act: joinBare,
    id: 'ADD-M4',
    wayOut: /Cluster name is cluster1\.example\.com on the primary, expe1\. Enter the same here/,
  },
  {
    what: '[ADD-M4] [ADD-45] a newcomer that keeps its TLS verification mode',
    scenario: 'enforce-tls',
    before: listed(),
    act: join(1),
    id: 'ADD-M4',
    wayOut: /TLS verification mode is Enforce on the primary, expe1\. Enter the same here/,
  },
  {
    what: '[ADD-M4] [ADD-44] a newcomer that keeps its Cluster IP version',
    before: (story) => {
      listed()(story)
      story.save('expe4', 'clustering', { clusterIpVersion: 'IPv6' })
    },
    act: join(1),
    id: 'ADD-M4',
    wayOut: /Cluster IP version is IPv4 on the primary, expe1\. Enter the same here/,
  },
  {
    what: '[ADD-M4] a newcomer whose number leads to another member',
    before: listed(2),
    act: join(1),
    id: 'ADD-M4',
    wayOut: /that of expe2, number 2\. Choose 2 here/,
  },
  {
    what: '[ADD-M4] a listed newcomer whose number leads to itself',
    before: listed(),
    act: join(4),
    id: 'ADD-M4',
    wayOut: /that of expe1, number 1\. Choose 1 here/,
  },
  {
    what: '[ADD-M3] a newcomer with the rows in another order',
    before: listed(),
    act: join(1, ['expe2', 'expe1', 'expe3', 'expe4']),
    id: 'ADD-M3',
    wayOut: /Row 1 is expe1\.example\.com on the primary, expe1/,
  },
  {
    what: 'a newcomer that a member does not list yet',
    before: (story) => {
      for (const id of ['expe1', 'expe2']) story.saveRows(id, four)
    },
    act: join(1),
    id: 'ADD-69',
    wayOut: /Not on the list of expe3 yet: add this system there first/,
  },
  {
    what: '[ADD-M20] a newcomer that was turned unfit after it was listed',
    before: (story) => {
      listed()(story)
      story.save('expe4', 'h323', { mode: 'Off' })
      story.save('expe4', 'time', { ntpServer1Address: '', ntpServer2Address: '' })
    },
    act: join(1),
    id: 'ADD-M20',
    wayOut: /This system has H\.323 mode Off: turn it On here; it gets the time from no NTP server: .* here/,
  },
  {
    what: '[ADD-M14] [PRE-02] a newcomer of another version, on its own page',
    scenario: 'unfit-candidates',
    before: (story) => {
      story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe2'] } })
      story.saveRows('expe1', ['expe1', 'expe2'])
      story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    },
    act: (story) =>
      story.saveRows('expe2', ['expe1', 'expe2'], { clusterName: CLUSTER_NAME, configurationPrimary: 1 }),
    id: 'ADD-M14',
    wayOut: /This system runs X8\.8\.3, and expe1 X8\.9: all peers run the same version/,
  },
]

describe('a newcomer on its own page', () => {
  testRefusals('[ADD-55] [ADD-69]', cases)

  test.each([1, 2])('[ADD-55] a newcomer with the number of the primary, %i', (primary) => {
    const story = Story.of('cluster-of-three')
    listed(primary)(story)
    expect(join(primary)(story)).toBeUndefined()
    expect(story.mistakes()).toEqual([])
  })
})

test('[ADD-14] the note of a newcomer names whoever has the role, whatever number was chosen', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  listed(2)(story)
  join(1)(story)
  const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
  expect(notes.map(({ text }) => text).join()).toContain('is replaced by that of expe2 (')
})
