import type { Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { firewallFault } from './read'

/** Puts the accepted rules back in force. Where the firewall fails, the tried ones stay until a restart. */
export function rollBack(stage: Stage, expressway: Expressway): void {
  const { firewall } = expressway
  if (!firewall.trial) return
  if (firewallFault(stage.world, expressway)) {
    firewall.trial.until = null
    firewall.failure = 'restore'
    return
  }
  firewall.trial = null
  firewall.rolledBackAt = stage.world.now
}

/** Loads the accepted rules as the system starts: what was only tried is gone. */
export function startFirewall(stage: Stage, expressway: Expressway): void {
  const { accepted } = expressway.firewall
  const failure = firewallFault(stage.world, expressway) ? 'initialize' : null
  expressway.firewall = { accepted, trial: null, rolledBackAt: null, failure }
}
