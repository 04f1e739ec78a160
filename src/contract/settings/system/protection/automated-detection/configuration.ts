import { number, onOff } from '#contract/settings/build'
import type { SectionDefinition, SettingsPageDefinition } from '#contract/settings/field'

/** What automated protection watches, by the first word of their keys. The lab has failures of the first only. */
const protectionCategories = [
  { key: 'web', title: 'Web administration' },
  { key: 'ssh', title: 'SSH login failure' },
  { key: 'sipAuthentication', title: 'SIP authentication failure' },
  { key: 'sipProtocol', title: 'SIP protocol violation' },
  { key: 'httpProxyAuthorization', title: 'HTTP proxy authorization failure' },
  { key: 'httpProxyProtocol', title: 'HTTP proxy protocol violation' },
  { key: 'xmppProtocol', title: 'XMPP protocol violation' },
] as const

const TRIGGER_LEVEL = 5
const DETECTION_SECONDS = 600
const BLOCK_SECONDS = 600

const category = ({ key, title }: (typeof protectionCategories)[number]): SectionDefinition => {
  const watched = { key: `${key}State`, is: ['On'] } as const
  return {
    title,
    fields: [
      onOff('On', {
        key: `${key}State`,
        label: `${title}: state`,
        help: 'Whether failures of this category can block an address. Default: On.',
        scope: 'cluster',
      }),
      number(1, 100, TRIGGER_LEVEL, {
        key: `${key}TriggerLevel`,
        label: `${title}: trigger level`,
        help: `So many failures block the address that they come from. Range: 1 to 100. Default: ${TRIGGER_LEVEL}.`,
        scope: 'cluster',
        visibleWhen: watched,
      }),
      number(1, 86_400, DETECTION_SECONDS, {
        key: `${key}DetectionWindow`,
        label: `${title}: detection window`,
        help: `Failures further apart than this do not add up. Range: 1 to 86400. Default: ${DETECTION_SECONDS}.`,
        unit: 'seconds',
        scope: 'cluster',
        visibleWhen: watched,
      }),
      number(1, 86_400, BLOCK_SECONDS, {
        key: `${key}BlockDuration`,
        label: `${title}: block duration`,
        help: `For how long the address is blocked. Range: 1 to 86400. Default: ${BLOCK_SECONDS}.`,
        unit: 'seconds',
        scope: 'cluster',
        visibleWhen: watched,
      }),
    ],
  }
}

/** System > Protection > Automated detection > Configuration. The service itself is turned on for each peer (PSI-26). */
export const definition: SettingsPageDefinition = {
  id: 'automated-detection',
  title: 'Automated detection configuration',
  sections: protectionCategories.map(category),
}
