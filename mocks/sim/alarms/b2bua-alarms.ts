import { pages } from '#contract/pages'
import type { Expressway } from '../ground/world'
import { fqdnOf, nameOf } from '../machine/network/read'
import { isClustered } from '../machine/peers/read'
import { textInForce, textSetting } from '../machine/settings/read'
import type { AlarmDefinition, OwnAlarmDefinition } from './definition'

/** What the B2BUA cannot start without (console facts, 1.9). */
type Need = Pick<AlarmDefinition, 'key' | 'number' | 'action' | 'guide'> & {
  readonly description: string
  readonly isMissing: (expressway: Expressway) => boolean
}

const needs: readonly Need[] = [
  {
    key: 'b2bua-without-fqdn',
    number: '55008',
    description: 'The Microsoft interoperability service has no fully qualified domain name of this system',
    action: { label: 'Configure the system host name and domain name', path: pages.dns },
    isMissing: (expressway) => fqdnOf(expressway) === '',
  },
  {
    key: 'b2bua-without-address',
    number: '55009',
    description: 'The Microsoft interoperability service has no LAN 1 IPv4 address',
    action: { label: 'Configure the LAN 1 IPv4 address', path: pages.ip },
    isMissing: (expressway) => textInForce(expressway, 'ip.lan1Ipv4Address') === '',
  },
  {
    key: 'b2bua-without-cluster-name',
    number: '55129',
    description: 'The Microsoft interoperability service cannot start: the cluster name is missing',
    action: { label: 'Configure the cluster name', path: pages.clustering },
    isMissing: (expressway) =>
      isClustered(expressway) && textSetting(expressway, 'clustering.clusterName') === '',
    guide: 'RML-11',
  },
]

/** Alarms of a B2BUA that is in use and lacks something. */
export const b2buaAlarms: readonly OwnAlarmDefinition[] = needs.map(({ isMissing, ...rest }) => ({
  ...rest,
  title: 'B2BUA misconfiguration',
  severity: 'Warning',
  raisedWhen: (expressway) =>
    textSetting(expressway, 'microsoft-interoperability.mode') === 'Enabled' && isMissing(expressway),
  because: (expressway) =>
    `${rest.description}, and Microsoft interoperability is Enabled on ${nameOf(expressway)}.`,
}))
