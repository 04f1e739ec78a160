import { DOMAIN, type Made, type Plan } from './build'

const numbers = [1, 2, 3]
const publicAddress = (number: number) => `203.0.113.${10 + number}`
const PUBLIC_DNS = '198.51.100.53'

/** LAN 1 inside, LAN 2 behind static NAT: the interface of the cluster must be without (ISO-18, R-17). */
const machines: Made[] = numbers.map((number) => ({
  number,
  settings: {
    'ip.useDualNetworkInterfaces': 'Yes',
    'ip.externalLanInterface': 'LAN2',
    'ip.lan2StaticNatMode': 'On',
    'ip.lan2StaticNatAddress': publicAddress(number),
    'dns.server1Address': PUBLIC_DNS,
    'dns.server2Address': '',
  },
}))

/** Appendix 3: DNS that the peers can reach knows public addresses only, and the peers see private ones (ISO-13). */
export const isolatedDmz: Omit<Plan, 'id'> = {
  machines,
  network: {
    isolated: true,
    dnsServers: [
      { address: PUBLIC_DNS, view: 'public' },
      { address: '10.0.0.2', view: 'internal' },
    ],
    hosts: {
      ...Object.fromEntries(numbers.map((number) => [`expe${number}.${DOMAIN}`, [publicAddress(number)]])),
      'ntp1.example.com': ['10.0.0.4'],
      'ntp2.example.com': ['10.0.0.5'],
    },
  },
}
