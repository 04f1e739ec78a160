import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetched, openedCompanion } from '../../testing/companion'
import type { Companion } from '../companion'
import { provisioningResources } from './provisioning-resources'

type Trip = { readonly method?: 'PUT' | 'POST'; readonly body: object; readonly read?: unknown }

const branch = { Name: 'Branch', PeerAddress: ['10.9.0.1', '10.9.0.2'] }
const rule = { Name: 'Out', Description: 'Calls out', Priority: 7, TargetName: 'DefaultZone' }
const domain = { Name: 'other.example', Sip: 'Off', EdgeSip: 'On', EdgeXmpp: 'On', XmppFederation: 'On' }
const clock = { Authentication: 'symmetrickey', KeyId: 7, Hash: 'md5' }

/** What is written to each resource, all of its fields at least once, and how it is read then: the same, unless said. */
const trips: Readonly<Record<string, readonly Trip[]>> = {
  'common/dns/dns': [
    {
      body: {
        DomainName: 'other.example',
        SystemHostName: 'other1',
        DNSRequestsPortRange: 'Use a custom port range',
        DNSRequestsPortRangeStart: 2000,
        DNSRequestsPortRangeEnd: 3000,
      },
    },
  ],
  'common/dns/dnsserver': [
    {
      body: { DefaultDNSServers: { index: 4, address: '10.0.0.9' } },
      read: [{ DefaultDNSServers: expect.arrayContaining([{ index: 4, address: '10.0.0.9' }]) }],
    },
  ],
  'common/time/ntpserver': [
    {
      body: { index: 5, Address: '10.0.0.7', ...clock },
      read: expect.arrayContaining([{ index: 5, Address: '10.0.0.7', ...clock }]),
    },
    {
      body: { index: '4', Address: '10.0.0.8', Authentication: 'disabled', KeyId: 1, Hash: 'sha1' },
      read: expect.arrayContaining([
        { index: 4, Address: '10.0.0.8', Authentication: 'disabled', KeyId: 1, Hash: 'sha1' },
      ]),
    },
  ],
  'common/time/timezone': [{ body: { TimeZone: 'Asia/Tokyo' } }],
  'common/protocol/sip/configuration': [{ body: { SipMode: 'On', TcpMode: 'On', TcpPort: 5070 } }],
  'common/searchrule': [
    { method: 'POST', body: rule, read: expect.arrayContaining([rule]) },
    {
      body: { Name: 'Out', Priority: 8 },
      read: expect.arrayContaining([{ ...rule, Priority: 8 }]),
    },
  ],
  'common/zone/neighborzone': [
    { method: 'POST', body: branch, read: [branch] },
    { body: { Name: 'Branch' }, read: [branch] },
    {
      body: { Name: 'Branch', PeerAddress: ['10.9.0.3'] },
      read: [{ Name: 'Branch', PeerAddress: ['10.9.0.3'] }],
    },
  ],
  'common/domain': [
    { method: 'POST', body: domain, read: expect.arrayContaining([domain]) },
    {
      body: { Name: 'other.example', Sip: 'On' },
      read: expect.arrayContaining([{ ...domain, Sip: 'On' }]),
    },
  ],
  'common/diagnosticlogging': [
    { body: { Mode: 'start', TCPDump: 'off' }, read: { Mode: 'start', DownLoadStatus: 'Not ready' } },
    { body: { Mode: 'stop' }, read: { Mode: 'stop', DownLoadStatus: 'Ready to download' } },
  ],
}

/** Whose body names what there is, or what is done: nothing of it is kept to be read. */
const deeds = ['optionkey', 'common/defaultlinks', 'restart']

describe('the provisioning interface', () => {
  let companion: Companion

  beforeAll(async () => {
    companion = await openedCompanion()
  }, 60_000)
  afterAll(() => companion.close())

  const asked = async (method: string, path: string, body?: object) => {
    const at = `/api/provisioning/${path}`
    const sent = { auth: 'admin:expressway', method, ...(body && { body: JSON.stringify(body) }) }
    const { status, body: text } = await fetched(companion, 1, at, sent)
    return { status, said: JSON.parse(text) }
  }

  test('is tried at every resource that is written', () => {
    const written = provisioningResources.filter(({ PUT, POST }) => PUT ?? POST).map(({ path }) => path)
    expect([...Object.keys(trips), ...deeds].toSorted()).toEqual(written.toSorted())
  })

  test.each(
    Object.entries(trips).flatMap(([path, all]) => all.map((trip) => ({ path, method: 'PUT', ...trip }))),
  )('$method $path $body is read as it was written', async ({ path, method, body, read }) => {
    const written = await asked(method, path, body)
    expect([written.status, written.said]).toEqual([
      method === 'POST' ? 201 : 200,
      { Message: expect.any(String) },
    ])
    expect((await asked('GET', path)).said).toEqual(read ?? body)
  })

  test('what is deleted is there no more, and comes back without what it had', async () => {
    expect((await asked('DELETE', 'common/time/ntpserver', { index: 5 })).status).toBe(200)
    expect((await asked('GET', 'common/time/ntpserver/index/5')).said).toEqual([])
    await asked('POST', 'common/time/ntpserver', { index: 5, Address: '10.0.0.7' })
    expect((await asked('GET', 'common/time/ntpserver/index/5')).said).toMatchObject([
      { Authentication: 'disabled', KeyId: 1, Hash: 'sha1' },
    ])
    await asked('POST', 'common/domain', { Name: 'gone.example' })
    expect((await asked('DELETE', 'common/domain', { Name: 'gone.example' })).status).toBe(200)
    expect((await asked('GET', 'common/domain/name/gone.example')).said).toEqual([])
    expect((await asked('DELETE', 'common/domain', { Name: 'gone.example' })).status).toBe(400)
  })

  test.each([
    ['PUT', 'common/dns/dns', { Nonsense: 1 }, /^Nonsense is no field here: DomainName, /],
    [
      'PUT',
      'common/dns/dns',
      { DNSRequestsPortRangeStart: 'many' },
      /^DNSRequestsPortRangeStart: Enter a whole/,
    ],
    ['PUT', 'common/dns/dnsserver', { index: 1, address: '10.0.0.9' }, /^index is no field here: DefaultDNS/],
    [
      'PUT',
      'common/dns/dnsserver',
      { DefaultDNSServers: { index: 1, address: '10.0.0.9', port: 5 } },
      /^port is/,
    ],
    [
      'PUT',
      'common/dns/dnsserver',
      { DefaultDNSServers: { index: 6, address: '10.0.0.9' } },
      /^index is the number/,
    ],
    [
      'PUT',
      'common/dns/dnsserver',
      { DefaultDNSServers: { index: true, address: '10.0.0.9' } },
      /^index is the/,
    ],
    [
      'POST',
      'common/time/ntpserver',
      { index: 1, Address: '10.0.0.9', Hash: 'sha2' },
      /^Hash: Choose one of/,
    ],
    ['POST', 'common/time/ntpserver', { index: 1, Hash: 'sha1' }, /^Address is missing\.$/],
    ['PUT', 'common/time/timezone', { TimeZone: ['UTC'] }, /^TimeZone: /],
    ['POST', 'common/searchrule', { Name: 'x', TargetName: 'DefaultZone' }, /^Priority is missing\.$/],
    ['POST', 'common/zone/neighborzone', { Name: 'x', PeerAddress: '10.0.0.9' }, /^PeerAddress is a list/],
    [
      'POST',
      'common/zone/neighborzone',
      { Name: 'x', PeerAddress: Array(7).fill('10.0.0.9') },
      /is a list of up to 6/,
    ],
    [
      'POST',
      'common/zone/neighborzone',
      { Name: 'x', PeerAddress2: '10.0.0.9' },
      /^PeerAddress2 is no field/,
    ],
    ['POST', 'common/domain', { Name: 'y.example', Sip: 'Perhaps' }, /^Sip: Choose one of: On, Off\.$/],
    ['POST', 'common/domain', { Sip: 'On' }, /^Name is missing\.$/],
    ['PUT', 'common/domain', { Name: 'nobody.example', Sip: 'On' }, /^There is none with this Name\.$/],
    ['PUT', 'common/diagnosticlogging', { Mode: 'start', TCPDump: 'perhaps' }, /^TCPDump is on or off\.$/],
    ['DELETE', 'common/domain', { Name: 'y.example', Note: 'x' }, /^Note is no field here: Name\.$/],
    ['POST', 'common/defaultlinks', { Note: 'x' }, /^Note is no field here: there are none\.$/],
    ['POST', 'restart', { Mode: 'halt' }, /^Mode is no field here: there are none\.$/],
    ['POST', 'optionkey', { Key: '116341G00-1-00000000', Note: 'x' }, /^Note is no field here: Key\.$/],
  ])('%s %s %j is refused: what cannot be kept is not taken', async (method, path, body, words) => {
    const { status, said } = await asked(method, path, body)
    expect([status, said]).toEqual([400, { Message: expect.stringMatching(words) }])
  })
})
