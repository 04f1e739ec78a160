import { choice, number, onOff } from '#contract/settings/build'
import type { SettingsPageDefinition } from '#contract/settings/field'

/** Configuration > Protocols > H.323. */
export const definition: SettingsPageDefinition = {
  id: 'h323',
  title: 'H.323',
  sections: [
    {
      title: 'Configuration',
      fields: [
        onOff('On', {
          key: 'mode',
          label: 'H.323 mode',
          help: 'Whether H.323 is used. Peers use it among themselves, so it must be On in a cluster even without H.323 endpoints. Default: On.',
          scope: 'cluster',
          cli: 'H323 Mode',
          guide: ['PRE-21', 'CRE-24', 'ADD-23'],
        }),
      ],
    },
    {
      title: 'Gatekeeper',
      fields: [
        number(1024, 65534, 1719, {
          key: 'registrationUdpPort',
          label: 'Registration UDP port',
          help: 'Port for H.323 registrations. Default: 1719.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper Registration UDP Port',
        }),
        choice(['Reject', 'Overwrite'], {
          key: 'registrationConflictMode',
          label: 'Registration conflict mode',
          help: 'What happens when an endpoint registers an alias that another address has. Default: Reject.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper Registration ConflictMode',
        }),
        number(1024, 65534, 1720, {
          key: 'callSignalingTcpPort',
          label: 'Call signaling TCP port',
          help: 'Port for H.323 call signaling. Default: 1720.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper CallSignaling TCP Port',
        }),
        number(1024, 65534, 15000, {
          key: 'callSignalingPortRangeStart',
          label: 'Call signaling port range start',
          help: 'First port for H.323 calls in progress. Default: 15000.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper CallSignaling PortRange Start',
        }),
        number(1024, 65534, 19999, {
          key: 'callSignalingPortRangeEnd',
          label: 'Call signaling port range end',
          help: 'Last port for H.323 calls in progress. Default: 19999.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper CallSignaling PortRange End',
        }),
        number(60, 65534, 1800, {
          key: 'timeToLive',
          label: 'Time to live',
          help: 'Seconds after which an endpoint must register again. A small value such as 60 moves endpoints quickly when a peer fails, and costs load. Range: 60 to 65534. Default: 1800.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'H323 Gatekeeper TimeToLive',
          guide: ['CRE-26', 'CRE-27'],
        }),
        number(60, 65534, 120, {
          key: 'callTimeToLive',
          label: 'Call time to live',
          help: 'Seconds between checks that an endpoint is still in its call. Range: 60 to 65534. Default: 120.',
          unit: 'seconds',
          scope: 'cluster',
          cli: 'H323 Gatekeeper CallTimeToLive',
        }),
        onOff('On', {
          key: 'autoDiscover',
          label: 'Auto discover',
          help: 'Whether endpoints that ask for a gatekeeper are answered. Default: On.',
          scope: 'cluster',
          cli: 'H323 Gatekeeper AutoDiscovery Mode',
        }),
      ],
    },
    {
      title: 'Gateway',
      fields: [
        choice(['Exclude prefix', 'Include prefix'], {
          key: 'callerId',
          label: 'Caller ID',
          help: 'Whether the prefix of an ISDN gateway is part of the caller ID. Default: Exclude prefix.',
          scope: 'cluster',
          cli: 'H323 Gateway CallerId',
        }),
      ],
    },
  ],
}
