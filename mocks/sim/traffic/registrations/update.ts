import { eachMachine } from '../../ground/each-machine'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { CallsState } from '../../ground/state/calls'
import type { RegistrationsState } from '../../ground/state/registrations'
import type { Expressway, World } from '../../ground/world'
import { textSetting } from '../../machine/settings/read'
import { isForgotten } from '../calls/read'
import { policyVersion } from '../patterns/read'
import { peakDevicesOf } from './peak'
import { refusedDevices } from './policy'
import { registeredDevices } from './read'

/** Whether new calls and registrations are taken: not while down, not in maintenance mode (CRE-32). */
function wantedMode(expressway: Expressway): RegistrationsState['mode'] {
  if (expressway.power.state !== 'up') return 'down'
  return textSetting(expressway, 'maintenance-mode.mode') === 'On' ? 'draining' : 'open'
}

/** Starts a new span of the closed form where an Expressway takes calls and registrations, or no longer. */
export const updateMode = eachMachine({
  restsOn: (_world, expressway) => [expressway],
  update: (stage, before, expressway) => {
    const mode = wantedMode(expressway)
    if (mode === expressway.registrations.mode) return
    const changing = expresswayOf(stage.world, expressway.id)
    restartSpan(stage, before, changing, registeredDevices(before, expressway), mode)
    closeLines(changing.calls, mode, before.now)
  },
})

function closeLines(calls: CallsState, mode: RegistrationsState['mode'], now: number): void {
  calls.closed = calls.closed.filter((span) => !isForgotten(span.to, now))
  const open = calls.closed.find((span) => span.to === null)
  if (mode === 'open') {
    if (open) open.to = now
  } else if (!open) calls.closed.push({ from: now, to: null })
}

/** Another policy, or another list: whoever it turns away goes at the next refresh, and does not come back. */
export const updateRefused = eachMachine({
  restsOn: (_world, expressway) => [expressway],
  update: (stage, before, expressway) => {
    const policy = policyVersion(expressway)
    if (policy === expressway.registrations.policy) return
    const changing = expresswayOf(stage.world, expressway.id)
    restartSpan(stage, before, changing, registeredDevices(before, expressway))
    changing.registrations.policy = policy
    changing.registrations.refused = refusedDevices(before, expressway)
  },
})

/** Keeps exactly these devices and lets the mode go on from now; `before` is the world as the last span ends. */
export function restartSpan(
  stage: Stage,
  before: World,
  expressway: Expressway,
  devices: number[],
  mode: RegistrationsState['mode'] = expressway.registrations.mode,
): void {
  const peak = peakDevicesOf(before, expressway)
  if (peak > devices.length) expressway.registrations.peakBefore = peak
  else delete expressway.registrations.peakBefore
  const all = devices.length === expressway.registrations.devices
  expressway.registrations.presentAt = all ? 'all' : devices
  expressway.registrations.mode = mode
  expressway.registrations.since = stage.world.now
}
