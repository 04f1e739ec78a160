import { pages } from '#contract/pages'
import type { FaultClaim } from '#contract/wire/faults'
import { addressOf, fqdnOf, ntpServersOf, textSetting } from '../../../sim/machine/index'
import { type Act, haveMended, save, setDnsRecord } from '../../language/act'
import { named } from '../../language/cast'
import type { Procedure } from '../../language/procedure'
import type { Context } from '../../language/step'
import { part, repair } from './repair'

const nameOf = (context: Context, who: 'primary' | 'peer' | 'third') => named(context, part(context, who))

/** Two of the members, by id, for what lies between them. */
const between = (context: Context, one: 'primary' | 'peer', other: 'peer' | 'third'): [string, string] => [
  part(context, one).id,
  part(context, other).id,
]

const mended =
  (claim: (context: Context) => FaultClaim) =>
  (context: Context): Act[] => [haveMended(claim(context))]

/** The name leads to the machine again. */
const rightRecord = (context: Context): Act[] => {
  const peer = part(context, 'peer')
  return [setDnsRecord(fqdnOf(peer), [addressOf(peer)])]
}

/** The name servers of another peer, as its page has them. */
function sameNameServers(context: Context): Act[] {
  const server = (key: string) => textSetting(part(context, 'third'), `dns.${key}`)
  const values = { server1Address: server('server1Address'), server2Address: server('server2Address') }
  return [save(part(context, 'peer'), pages.dns, values)]
}

/** The other NTP server that the others use. */
function otherTimeServer(context: Context): Act[] {
  const server = ntpServersOf(part(context, 'third')).at(-1) ?? ''
  return [save(part(context, 'peer'), pages.time, { ntpServer1Address: server })]
}

/** What lies between the machines, and the servers that they ask. */
export const network: readonly Procedure[] = [
  repair({
    number: '14',
    id: 'unknown-to-both-others',
    title: 'One peer takes itself for a stranger, and so do both others',
    story:
      'The registrar of the domain has moved to another system at the weekend. Since then one peer is lost, and says that it is not in its own list.',
    pages: 'pages 5 and 36',
    cause: (context) => `DNS led from the name of ${nameOf(context, 'peer')} to another address.`,
    acts: rightRecord,
  }),
  repair({
    number: '15',
    id: 'nobody-finds-one-peer',
    title: 'Alarm 20005 on every peer, about the same row',
    story:
      'No list was changed, and the machine in question is up, answers, and carries calls. All three complain of its row.',
    pages: 'pages 5 and 13',
    cause: (context) => `DNS had no record for the name of ${nameOf(context, 'peer')} any more.`,
    acts: rightRecord,
  }),
  repair({
    number: '16',
    id: 'one-peer-finds-nobody',
    title: 'One peer finds nobody at all, not even the time',
    story:
      'The racks were re-cabled in the night, and one machine was moved to another part of the network for some hours. It is back in its place.',
    pages: 'page 5',
    cause: (context) => `${nameOf(context, 'peer')} asked name servers that do not answer.`,
    acts: sameNameServers,
  }),
  repair({
    number: '17',
    id: 'apart-since-the-firewall',
    title: 'The primary and one peer are apart since the new firewall',
    story:
      'A firewall was put into service between two rooms. The third peer reaches both of the others, which do not reach each other.',
    pages: 'pages 4 and 5',
    cause: (context) =>
      `TCP port 4372 was blocked between ${nameOf(context, 'primary')} and ${nameOf(context, 'peer')}.`,
    acts: mended((context) => ({
      kind: 'port-blocked',
      between: between(context, 'primary', 'peer'),
      port: 4372,
    })),
  }),
  repair({
    number: '18',
    id: 'not-back-after-a-restart',
    title: 'A peer was restarted, and does not come back to its primary',
    story:
      'All was Active for weeks. Then one peer had its usual restart, and while it has found one of the others, the primary it has not.',
    pages: 'page 5',
    cause: (context) =>
      `TCP port 4371, by which peers recover, was blocked between ${nameOf(context, 'primary')} and ${nameOf(context, 'peer')}.`,
    acts: mended((context) => ({
      kind: 'port-blocked',
      between: between(context, 'primary', 'peer'),
      port: 4371,
    })),
  }),
  repair({
    number: '19',
    id: 'bandwidth-stands-still',
    title: 'No alarm, and the bandwidth that two peers show stands still',
    story:
      'The cluster is well by every page. Only the bandwidth in use that one peer shows of another has been the same for an hour, while calls come and go.',
    pages: 'page 5',
    cause: (context) =>
      `UDP port 1719 was blocked between ${nameOf(context, 'peer')} and ${nameOf(context, 'third')}.`,
    acts: mended((context) => ({
      kind: 'port-blocked',
      between: between(context, 'peer', 'third'),
      port: 1719,
    })),
  }),
  repair({
    number: '20',
    id: 'apart-since-the-move',
    title: 'The primary and one peer are apart since one of them has moved',
    story:
      'A machine stands in another building now, behind equipment of the provider. It kept its address, it answers, and every port is said to be open.',
    pages: 'page 4',
    cause: (context) => `A NAT stood between ${nameOf(context, 'primary')} and ${nameOf(context, 'peer')}.`,
    acts: mended((context) => ({ kind: 'nat', between: between(context, 'primary', 'peer') })),
  }),
  repair({
    number: '21',
    id: 'apart-since-the-new-line',
    title: 'Two subordinates are apart since traffic takes another line',
    story:
      'The provider has changed the way between two sites to a cheaper one. Both sites reach the primary, and a ping between them is answered every time.',
    pages: 'page 4',
    cause: (context) =>
      `The round trip between ${nameOf(context, 'peer')} and ${nameOf(context, 'third')} took longer than 30 ms.`,
    acts: mended((context) => ({ kind: 'round-trip', between: between(context, 'peer', 'third') })),
  }),
  repair({
    number: '22',
    id: 'two-of-three-apart',
    title: 'Two subordinates do not reach each other at all',
    story:
      'The primary has no alarm and both rows of it read Active. The two others have lost each other an hour ago, and not even a ping comes back.',
    pages: 'page 4',
    cause: (context) =>
      `The path between ${nameOf(context, 'peer')} and ${nameOf(context, 'third')} was cut.`,
    acts: mended((context) => ({ kind: 'path-cut', between: between(context, 'peer', 'third') })),
  }),
  repair({
    number: '23',
    id: 'alarm-20009-on-one-peer',
    title: 'Alarm 20009: one peer takes no copy',
    story:
      'The primary was changed this morning. One subordinate has the change, the other has an alarm instead, although its contact is good.',
    pages: 'page 36',
    cause: (context) => `Copies of the configuration to ${nameOf(context, 'peer')} failed on their way.`,
    acts: mended((context) => ({ kind: 'replication-fails', expressway: part(context, 'peer').id })),
  }),
  repair({
    number: '24',
    id: 'alarm-20010-on-one-peer',
    title: 'Alarm 20010 on one peer, and on no other',
    story:
      'Two of the three have no complaint. The third has one that the others do not have, although all were set up by the same person.',
    pages: 'page 36',
    cause: (context) => `${nameOf(context, 'peer')} knew one NTP server only, which did not answer any more.`,
    acts: otherTimeServer,
  }),
]
