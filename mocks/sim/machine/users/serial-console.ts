import { counted } from '#contract/counted'
import { MINUTE_MS } from '#contract/spans'
import type { Refusal } from '../../ground/event'
import { refuse } from '../../ground/refusals'
import type { PowerState } from '../../ground/state/power'
import type { Expressway, World } from '../../ground/world'
import { textInForce } from '../settings/read'

/** For so long after a start the serial console is open, whatever the setting says. */
const OPEN_AFTER_START_MS = MINUTE_MS

/**
 * Why the serial console shows no login; nothing when it does. The network and its services are not asked: what
 * counts is power, and the setting of this one system (PSI-22).
 */
export function serialConsoleRefusal(world: World, expressway: Expressway): Refusal | undefined {
  const { power } = expressway
  // The Install Wizard asks whoever is there, and nobody signs in before it.
  if (power.state === 'installing') return undefined
  if (power.state !== 'up') return refuse('unreachable', wordsWhileDown[power.state](world, power)).refusal
  if (isFreshlyUp(world, expressway) || textInForce(expressway, 'administration.serialPort') === 'On')
    return undefined
  return refuse(
    'forbidden',
    'The serial console of this system is off. It opens for a minute after each restart.',
    { guide: ['PSI-22'] },
  ).refusal
}

/** True for the minute after a start in which whoever stands beside the machine may do more than at other times. */
export function isFreshlyUp({ now }: World, { power }: Expressway): boolean {
  return power.state === 'up' && now - power.since < OPEN_AFTER_START_MS
}

/** What is on the line of a machine that does not run. */
const wordsWhileDown: {
  readonly [S in Exclude<PowerState['state'], 'up' | 'installing'>]: (
    world: World,
    power: PowerState,
  ) => string
} = {
  restarting: () => 'Booting: firmware, disks, services. There is no login yet.',
  'shutting-down': () => 'Stopping services. There is no login any more.',
  resetting: ({ now }, { until }) =>
    `Factory reset: clearing the disk, installing the software. ${counted(Math.ceil(((until ?? now) - now) / MINUTE_MS), 'minute')} left.`,
  off: () => 'No signal: the machine has no power.',
}
