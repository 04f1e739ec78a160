import { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import type { Facts } from '#contract/wire/traffic'
import { keyMissingFor, pollsOf } from '../around/provisioning/read'
import type { ProvisioningService } from '../ground/state/provisioning'
import type { Expressway, World } from '../ground/world'
import { platforms } from '../machine/licences/platforms'
import { featuresOf } from '../machine/licences/read'
import { interfacesOf, nameOf } from '../machine/network/read'
import { silenceAt } from '../machine/network-utilities/read'
import { designatedPrimary, inContact, isClustered } from '../machine/peers/read'
import { setting, textInForce } from '../machine/settings/read'

type Section = Facts['sections'][number]

const NONE = 'None'

/** Written by the page, in the time zone of the system. */
type Moment = { readonly at: number }

/** A box of labels and values; what is blank reads None. */
function section(
  title: string,
  rows: readonly (readonly [label: string, value: string | number | Moment])[],
): Section {
  return {
    title,
    rows: rows.map(([label, value]) => ({
      label,
      value: typeof value === 'object' ? value : String(value) || NONE,
    })),
  }
}

const count = (expressway: Expressway, list: string, key: string, value: string) =>
  (expressway.lists[list] ?? []).filter(({ values }) => values[key] === value).length

/** Status > System > IP: what is in force since the last restart. */
export function ipFacts(_world: World, expressway: Expressway): Facts {
  const now = (id: string) => textInForce(expressway, id)
  const servers = [1, 2, 3, 4, 5].map((index) => String(setting(expressway, `dns.server${index}Address`)))
  return {
    sections: [
      section('IP', [
        ['Protocol', now('ip.ipProtocol')],
        ['IPv4 gateway', now('ip.ipv4Gateway')],
        ['IPv6 gateway', now('ip.ipv6Gateway')],
        [
          'Advanced Networking',
          featuresOf(expressway).includes('Advanced Networking') ? 'Installed' : 'Not installed',
        ],
      ]),
      ...interfacesOf(expressway).map((lan, index) =>
        section(lan.name, [
          ['IPv4 address', lan.ipv4],
          ['IPv4 subnet mask', now(`ip.lan${index + 1}Ipv4SubnetMask`)],
          ['IPv4 static NAT address', lan.publicAddress],
          ['IPv6 address', lan.ipv6],
          ['MTU', now(`ip.lan${index + 1}Mtu`)],
        ]),
      ),
      section('DNS', [
        ['Servers', servers.filter((server) => server !== '').join(', ')],
        ['Domain', String(setting(expressway, 'dns.domainName'))],
      ]),
    ],
  }
}

/** Status > Hardware: a virtual machine has no fans; those of an appliance are not simulated. */
export function hardwareFacts(_world: World, { platform, serialNumber, macAddress }: Expressway): Facts {
  const { name, vmSize } = platforms[platform]
  const sensors =
    vmSize !== null
      ? 'None: the host watches the hardware of a virtual machine'
      : 'None: the lab does not simulate fans, temperatures and voltages'
  return {
    sections: [
      section('Hardware', [
        ['Platform', name],
        ['Serial number', serialNumber],
        ['MAC address', macAddress],
        ['Sensors', sensors],
      ]),
    ],
  }
}

/** Status > Unified Communications: what is configured; the lab has no clients of Unified CM. */
export function unifiedCommunicationsFacts(_world: World, expressway: Expressway): Facts {
  const mode = String(setting(expressway, 'unified-communications.mode'))
  return {
    sections: [
      section('Unified Communications status', [
        ['Unified Communications status', mode === 'Off' ? 'Disabled' : 'Enabled'],
        ['Mode', mode],
        ['XMPP federation', String(setting(expressway, 'unified-communications.xmppFederation'))],
        ['Single sign-on support', String(setting(expressway, 'unified-communications.singleSignOn'))],
      ]),
      section('Domains', [
        [
          'SIP registrations and provisioning on Unified CM',
          count(expressway, 'domains', 'unifiedCmRegistrations', 'On'),
        ],
        ['IM and Presence Service', count(expressway, 'domains', 'imAndPresence', 'On')],
        ['XMPP federation', count(expressway, 'domains', 'xmppFederation', 'On')],
      ]),
      section('Zones', [
        [
          'Unified Communications traversal zones',
          count(expressway, 'zones', 'unifiedCommunicationsServices', 'Yes'),
        ],
        ['Provisioning sessions', 0],
      ]),
    ],
  }
}

/** Status > Applications > Conference Factory. */
export function conferenceFactoryFacts(_world: World, expressway: Expressway): Facts {
  const value = (key: string) => String(setting(expressway, `conference-factory.${key}`))
  const ready = value('mode') === 'On' && value('alias') !== '' && value('template') !== ''
  return {
    sections: [
      section('Conference Factory status', [
        ['Status', ready ? 'Active' : 'Inactive'],
        ['Alias', value('alias')],
        ['Template', value('template')],
        ['Next free number', ready ? value('numberRangeStart') : NONE],
        ['Conferences created', 0],
      ]),
    ],
  }
}

/** Status > Applications > Microsoft interoperability: whether it is on; the lab has no Microsoft server. */
export function microsoftInteroperabilityFacts(world: World, expressway: Expressway): Facts {
  const value = (key: string) => String(setting(expressway, `microsoft-interoperability.${key}`))
  const destination = value('destinationAddress')
  return {
    sections: [
      section('Microsoft interoperability status', [
        ['Microsoft Interoperability', value('mode')],
        ['Service', serviceState(expressway)],
        ['Destination address', destination],
        [
          'Connection',
          value('mode') === 'Enabled' ? connection(world, expressway, destination) : 'Not in use',
        ],
        ['Calls', 0],
        ['FindMe users registered', 0],
      ]),
    ],
  }
}

/** Whether the B2BUA service runs, and whether with what is saved. */
function serviceState(expressway: Expressway): string {
  if (String(setting(expressway, 'microsoft-interoperability.mode')) !== 'Enabled') return 'Not running'
  return expressway.restartReasons.includes('restart-b2bua')
    ? 'Running with earlier settings: a restart of the service is required'
    : 'Running'
}

/** Whether there is anybody at the address: nobody in the lab offers such a service. */
function connection(world: World, expressway: Expressway, address: string): string {
  return `Failed: ${silenceAt(world, expressway, address) ?? `${address} does not offer the service`}`
}

/**
 * A cluster asks once and not once for each peer. Which peer asks is not published: in the lab it is the primary, and
 * whoever has no contact with it, or has the key for a service that the primary has none for, asks for itself.
 */
function pollingPeer(world: World, expressway: Expressway, service: ProvisioningService): Expressway {
  const primary = isClustered(expressway) ? designatedPrimary(world, expressway) : undefined
  if (!primary || keyMissingFor(primary, service) !== undefined) return expressway
  return inContact(world, expressway.id, primary.id) ? primary : expressway
}

const without = (key: string) => `Not running: this system has no option key for ${key}`

/** Status > Applications > TMS Provisioning Extension services > … service status. The lab's Cisco TMS has no extension. */
export function provisioningFacts(world: World, expressway: Expressway): Facts {
  const value = (key: string) => String(setting(expressway, `tms-provisioning-extension-services.${key}`))
  return {
    sections: provisioningServices.map(({ key, title }) => {
      const polling = pollingPeer(world, expressway, key)
      const missing = keyMissingFor(expressway, key)
      // What a peer asks for does not count where the key is missing.
      const polls = missing === undefined ? pollsOf(world, polling, key) : null
      const connects = value(`${key}Connect`) === 'Yes'
      const status =
        missing === undefined ? connection(world, expressway, value('serverAddress')) : without(missing)
      return section(title, [
        ['Status', connects ? status : 'Disabled'],
        ['Server', connects ? value('serverAddress') : NONE],
        ['Polling interval', connects ? `${value(`${key}PollingInterval`)} seconds` : NONE],
        ['Last poll', polls ? { at: polls.last } : NONE],
        ['Next poll', polls ? { at: polls.next } : NONE],
        ['Last update', 'Never'],
        ['Peer that holds the connection', polls ? nameOf(polling) : NONE],
      ])
    }),
  }
}
