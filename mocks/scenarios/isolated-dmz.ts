import type { SettingValue } from '#contract/settings/field'
import { DOMAIN, type Made, type Plan } from './build'

const numbers = [1, 2, 3]
const publicAddress = (number: number) => `203.0.113.${10 + number}`
const PUBLIC_DNS = '198.51.100.53'

/** Three machines of which each has two interfaces. */
const machines = (settings: (number: number) => Record<string, SettingValue>): Made[] =>
  numbers.map((number) => ({
    number,
    settings: {
      'ip.useDualNetworkInterfaces': 'Yes',
      'ip.externalLanInterface': 'LAN2',
      ...settings(number),
    },
  }))

/** What the public name servers say of each machine. */
const hosts = (addressOf: (number: number) => string) =>
  Object.fromEntries(numbers.map((number) => [`expe${number}.${DOMAIN}`, [addressOf(number)]]))

/**
 * Appendix 3: DNS that the peers can reach knows public addresses only, and the peers see private ones (ISO-13). LAN 1 is
 * inside, LAN 2 behind static NAT: the interface of the cluster must be without (ISO-18, R-17).
 */
export const isolatedDmz: Omit<Plan, 'id'> = {
  machines: machines((number) => ({
    'ip.lan2StaticNatMode': 'On',
    'ip.lan2StaticNatAddress': publicAddress(number),
    'dns.server1Address': PUBLIC_DNS,
    'dns.server2Address': '',
  })),
  network: {
    isolated: true,
    dnsServers: [
      { address: PUBLIC_DNS, view: 'public' },
      { address: '10.0.0.2', view: 'internal' },
    ],
    hosts: {
      ...hosts(publicAddress),
      'ntp1.example.com': ['10.0.0.4'],
      'ntp2.example.com': ['10.0.0.5'],
    },
  },
}

/**
 * Appendix 3 without NAT, and nothing of its workaround done yet: LAN 1 has the public address, but the machines still ask
 * the internal name servers, which do not answer, and the public ones lead to LAN 2 (ISO-07 to ISO-12).
 */
export const isolatedWithoutNat: Omit<Plan, 'id'> = {
  machines: machines((number) => ({
    'ip.lan1Ipv4Address': publicAddress(number),
    'ip.ipv4Gateway': '203.0.113.1',
    // By address: no name server answers.
    'time.ntpServer1Address': '10.0.0.4',
    'time.ntpServer2Address': '10.0.0.5',
  })),
  network: {
    isolated: true,
    dnsServers: [
      { address: PUBLIC_DNS, view: 'public' },
      { address: '10.0.0.2', view: 'internal' },
      { address: '10.0.0.3', view: 'internal' },
    ],
    hosts: hosts((number) => `192.168.0.${10 + number}`),
  },
}
