import type { ProvisioningService } from '../../ground/state/provisioning'
import type { Expressway, World } from '../../ground/world'
import { featuresOf } from '../../machine/licences/read'

/** When a service was asked last and when it is asked next; null where it is not asked at all. */
export function pollsOf(
  { now }: World,
  { provisioning, power }: Expressway,
  service: ProvisioningService,
): { last: number; next: number } | null {
  const polling = provisioning[service]
  if (!polling) return null
  // A machine that has just started asks at once, and goes on from there.
  const first = Math.max(polling.since, power.since)
  const last = first + Math.floor((now - first) / polling.intervalMs) * polling.intervalMs
  return { last, next: last + polling.intervalMs }
}

/** The key without which a machine does not take the data of a service; another peer's does not help (PRE-18, PSI-27, R-46). */
const keyFor: Readonly<Record<ProvisioningService, string>> = {
  users: 'Device Provisioning',
  findMe: 'FindMe',
  phoneBooks: 'Device Provisioning',
  devices: 'Device Provisioning',
}

/** The key that a machine lacks for a service; undefined where it has it. */
export function keyMissingFor(expressway: Expressway, service: ProvisioningService): string | undefined {
  const key = keyFor[service]
  return featuresOf(expressway).includes(key) ? undefined : key
}
