import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { Story } from '../../testing/story'

const by = 'admin'

describe('alarms of settings that contradict each other', () => {
  test('[ADD-50] after the level-2 reset each missing default link has its alarm, until DefaultLinksAdd', () => {
    const story = Story.of('standalone-pair')
    const numbers = ['45002', '45006', '45007', '45008']
    expect(story.alarms('expe2')).toEqual([])
    story.give({ type: 'reset-to-defaults', expressway: 'expe2', level: 2, by })
    expect(story.alarms('expe2')).toEqual(numbers.map((number) => `link-missing-${number}`))
    story.give({ type: 'add-default-links', expressway: 'expe2', by })
    expect(story.alarms('expe2')).toEqual([])
  })

  const cases: [string, string, PageValues, PageValues][] = [
    ['no-call-protocol', 'h323', { mode: 'Off' }, { mode: 'On' }],
    ['active-directory-35005', 'active-directory-service', { adDomain: '' }, { adDomain: 'example.com' }],
    [
      'active-directory-35008',
      'active-directory-service',
      { shortDomainName: '' },
      { shortDomainName: 'EX' },
    ],
    ['active-directory-35007', 'active-directory-service', { spnego: 'Disabled' }, { spnego: 'Enabled' }],
    ['active-directory-35001', 'dns', { systemHostName: '' }, { systemHostName: 'expe1' }],
    [
      'active-directory-35003',
      'dns',
      { server1Address: '', server2Address: '' },
      { server1Address: '10.0.0.2' },
    ],
    [
      'active-directory-35002',
      'time',
      { ntpServer1Address: '', ntpServer2Address: '' },
      { ntpServer1Address: 'ntp1.example.com' },
    ],
  ]

  test.each(cases)('%s stands while the setting is wrong', (key, page, wrong, mended) => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'sip', { mode: 'Off' })
    story.save('expe1', 'active-directory-service', { connect: 'On', adDomain: 'a.example.com' })
    story.save('expe1', page, wrong)
    expect(story.alarms('expe1')).toContain(key)
    story.save('expe1', page, mended)
    expect(story.alarms('expe1')).not.toContain(key)
  })

  test('IP protocol Both wants addresses and gateways of both versions, from the restart on', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'ip', { ipProtocol: 'Both' })
    expect(story.alarms('expe1')).not.toContain('ip-mismatch-25014')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual(['ip-mismatch-25013', 'ip-mismatch-25014'])
    story.save('expe1', 'ip', { lan1Ipv6Address: '2001:db8::11', ipv6Gateway: '2001:db8::1' })
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('a speed that is not recommended has its alarm from the restart on', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'ethernet', { lan1Speed: '10half' })
    expect(story.alarms('expe1')).not.toContain('ethernet-speed')
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toContain('ethernet-speed')
    story.save('expe1', 'ethernet', { lan1Speed: 'Auto' })
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('a zone that encrypts media and signals in the clear has its alarm', () => {
    const story = Story.of('standalone-pair')
    const zone = { name: 'Branch', type: 'Neighbor', sipTransport: 'TCP', peer1Address: '10.0.0.99' }
    const save = (values: PageValues) =>
      story.give({ type: 'save-item', expressway: 'expe1', list: 'zones', id: null, values, by })
    save({ ...zone, mediaEncryptionMode: 'Force encrypted' })
    expect(story.alarms('expe1')).toContain('zone-media-encryption')
    const ids = story.on('expe1').lists['zones']?.filter(({ values }) => values['name'] === 'Branch') ?? []
    story.give({ type: 'delete-items', expressway: 'expe1', list: 'zones', ids: ids.map(({ id }) => id), by })
    save(zone)
    expect(story.alarms('expe1')).not.toContain('zone-media-encryption')
  })
})
