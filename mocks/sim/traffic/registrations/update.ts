import { expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import type { RegistrationsState } from '../../ground/state/registrations'
import type { Expressway } from '../../ground/world'
import { textSetting } from '../../machine/settings/read'
import { isForgotten } from '../calls/read'
import { policyVersion, refusedDevices } from './policy'
import { registeredDevices } from './read'

/** Whether new calls and registrations are taken: not while down, not in maintenance mode (CRE-32). */
function wantedMode(expressway: Expressway): RegistrationsState['mode'] {
  if (expressway.power.state !== 'up') return 'down'
  return textSetting(expressway, 'maintenance-mode.mode') === 'On' ? 'draining' : 'open'
}

/** Starts a new span of the closed form when circumstances changed. */
export function updateTraffic(stage: Stage, expressway: Expressway): void {
  updateRefused(stage, expressway)
  const mode = wantedMode(expressway)
  const { registrations, calls } = expressway
  if (mode === registrations.mode) return
  restartSpan(stage, expressway, registeredDevices(stage.world, expressway), mode)
  const now = stage.world.now
  calls.closed = calls.closed.filter((span) => !isForgotten(span.to, now))
  const open = calls.closed.find((span) => span.to === null)
  if (mode === 'open') {
    if (open) open.to = now
  } else if (!open) calls.closed.push({ from: now, to: null })
}

/** Another policy, or another list: whoever it turns away goes at the next refresh, and does not come back. */
function updateRefused(stage: Stage, expressway: Expressway): void {
  const { registrations } = expressway
  const policy = policyVersion(expressway)
  if (policy === registrations.policy) return
  restartSpan(stage, expressway, registeredDevices(stage.world, expressway))
  registrations.policy = policy
  registrations.refused = refusedDevices(snapshotOf(stage), expresswayOf(snapshotOf(stage), expressway.id))
}

/** Keeps exactly these devices and lets the mode go on from now. */
export function restartSpan(
  stage: Stage,
  expressway: Expressway,
  devices: number[],
  mode: RegistrationsState['mode'] = expressway.registrations.mode,
): void {
  const all = devices.length === expressway.registrations.devices
  expressway.registrations.presentAt = all ? 'all' : devices
  expressway.registrations.mode = mode
  expressway.registrations.since = stage.world.now
}
