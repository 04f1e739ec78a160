import { pages } from '#contract/pages'
import type { Frame } from '#contract/wire/status'
import { unacknowledgedAlarms } from '../alarms/read'
import type { WebSession } from '../ground/state/users'
import type { Expressway, World } from '../ground/world'
import { addressOf, hostOf, nameOf } from '../machine/network/read'
import { designatedPrimary, isClustered } from '../machine/peers/read'
import { remedyOf, remedyWords } from '../machine/pending-changes/reasons'
import { textInForce, textSetting } from '../machine/settings/read'
import { clockOf } from '../machine/time/read'

/** Everything around a page: banner, information bar and footer, for the one who is signed in. */
export function frameOf(world: World, expressway: Expressway, session: WebSession): Frame {
  const primary = isClustered(expressway) ? designatedPrimary(world, expressway) : undefined
  return {
    product: expressway.product,
    systemName: nameOf(expressway),
    systemHostName: textSetting(expressway, 'dns.systemHostName'),
    address: addressOf(expressway),
    user: session.user,
    access: session.access,
    serialNumber: expressway.serialNumber,
    version: expressway.version,
    systemTime: clockOf(world, expressway),
    timeZone: textSetting(expressway, 'time.timeZone'),
    unacknowledgedAlarms: unacknowledgedAlarms(expressway),
    classification:
      textInForce(expressway, 'advanced-security.advancedAccountSecurityMode') === 'On'
        ? textSetting(expressway, 'advanced-security.classificationBanner')
        : '',
    maintenanceMode: textSetting(expressway, 'maintenance-mode.mode') === 'On',
    selectedServices: expressway.selectedServices,
    clustered: isClustered(expressway),
    ...(primary
      ? {
          primary: {
            name: nameOf(primary),
            host: hostOf(world, primary),
            isThisSystem: primary.id === expressway.id,
          },
        }
      : {}),
    informationBar: informationBar(expressway),
  }
}

function informationBar(expressway: Expressway): Frame['informationBar'] {
  const bar: Frame['informationBar'] = []
  if (textSetting(expressway, 'maintenance-mode.mode') === 'On') {
    bar.push({
      text: 'This system is in maintenance mode: it takes no new calls or registrations.',
      link: { label: 'Maintenance mode', path: pages.maintenanceMode },
    })
  }
  for (const remedy of new Set(expressway.restartReasons.map(remedyOf))) {
    const { noun, page, action } = remedyWords[remedy]
    bar.push({
      text: `A ${noun} is required for some changes to take effect.`,
      link: { label: page, path: action.path },
    })
  }
  return bar
}
