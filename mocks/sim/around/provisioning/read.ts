import type { ProvisioningService } from '../../ground/state/provisioning'
import type { Expressway, World } from '../../ground/world'

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
