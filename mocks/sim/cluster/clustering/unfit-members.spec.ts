import { describe, expect, test } from 'vitest'
import { four, restOfNewcomer } from '../../../testing/joining'
import { type Act, type RefusalCase, testRefusals } from '../../../testing/refusals'
import { MINUTE_MS, Story } from '../../../testing/story'
import { readOptionKey } from '../../machine/licences/key-kinds'

const power = (story: Story, expressway: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway } })

const cases: readonly RefusalCase[] = [
  {
    what: '[ADD-M20] [PRE-21] the restart of a newcomer whose H.323 was turned off after its save',
    before: (story) => {
      for (const id of ['expe1', 'expe2', 'expe3']) story.saveRows(id, four)
      story.saveRows('expe4', four, restOfNewcomer)
      story.save('expe4', 'h323', { mode: 'Off' })
    },
    act: (story) => story.restart('expe4'),
    id: 'ADD-M20',
    wayOut: /expe4 has H\.323 mode Off: turn it On here\. Restart it then/,
  },
  {
    what: '[CRE-M9] [CRE-24] the restart that makes a cluster of one without H.323',
    scenario: 'standalone-pair',
    before: (story) => {
      story.saveRows('expe1', ['expe1'], restOfNewcomer)
      story.save('expe1', 'h323', { mode: 'Off' })
    },
    act: (story) => story.restart('expe1'),
    id: 'CRE-M9',
    wayOut: /turn it On here\. Restart it then/,
  },
  {
    what: '[CRE-M12] [CRE-22] the same without time',
    scenario: 'standalone-pair',
    before: (story) => {
      story.save('expe1', 'time', { ntpServer1Address: '', ntpServer2Address: '' })
      story.saveRows('expe1', ['expe1'], restOfNewcomer)
    },
    act: (story) => story.restart('expe1'),
    id: 'CRE-M12',
    wayOut: /correct System > Time here\. Restart it then/,
  },
]

describe('a system that became unfit after its rows were saved', () => {
  testRefusals('[R-46]', cases)
})

const factoryReset =
  (expressway: string): Act =>
  (story) =>
    story.give({ type: 'factory-reset', expressway, kept: [], over: 'serial', by: 'root' })

describe('what is done to a member and told in both profiles', () => {
  test.each<[string, string, Act]>([
    [
      '[R-34] [ADR-01] another System host name',
      'ADR-M1',
      (story) => story.save('expe2', 'dns', { systemHostName: 'edge' }),
    ],
    [
      '[ADD-38] static NAT on LAN 1',
      'ADD-M13',
      (story) => story.save('expe2', 'ip', { lan1StaticNatMode: 'On', lan1StaticNatAddress: '198.51.100.4' }),
    ],
    [
      '[CRE-22] no NTP server any more',
      'CRE-M12',
      (story) => story.save('expe2', 'time', { ntpServer1Address: '', ntpServer2Address: '' }),
    ],
    [
      '[PRE-18] a feature key that is deleted',
      'ADD-M20',
      (story) => {
        const [key] = story
          .on('expe2')
          .optionKeys.filter(({ key: text }) => !readOptionKey(text)?.kind.pooled)
        return story.give({
          type: 'delete-option-keys',
          expressway: 'expe2',
          ids: [key?.id ?? ''],
          by: 'admin',
        })
      },
    ],
    ['[RML-05] the factory reset of the primary', 'RML-M1', factoryReset('expe1')],
    [
      '[R-38] the factory reset of one while another is down',
      'ADD-M12',
      (story) => {
        power(story, 'expe2')
        return factoryReset('expe3')(story)
      },
    ],
  ])('%s', (_, id, act) => {
    for (const profile of ['strict', 'realistic'] as const) {
      const story = Story.of('cluster-of-three', profile)
      expect(act(story), profile).toBeUndefined()
      expect(story.mistakes(), profile).toEqual([id])
    }
  })

  test('[RMD-14] [FRS-01] the factory reset of a unit that nobody lists any more is none', () => {
    const story = Story.of('cluster-of-three')
    power(story, 'expe3')
    for (const id of ['expe1', 'expe2']) story.saveRows(id, ['expe1', 'expe2'])
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(10 * MINUTE_MS)
    power(story, 'expe2')
    const before = story.mistakes()
    factoryReset('expe3')(story)
    expect(story.mistakes()).toEqual(before)
  })
})
