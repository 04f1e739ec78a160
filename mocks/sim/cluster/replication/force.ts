import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { databaseFault } from '../../machine/database/read'
import { hasNoDefaultLinks } from '../../machine/defaults/default-links'
import { deleteShared } from '../../machine/defaults/delete-shared'
import { nameOf } from '../../machine/network/read'
import { designatedPrimary, isClustered, isPrimary } from '../../machine/peers/read'
import { sourceOf } from './read'

/** What is known to be wrong with what a primary shares, in words; nothing where it is good (TRB-10). */
export function damageOf(world: World, primary: Expressway): string | undefined {
  if (databaseFault(world, primary)) return `The database of ${nameOf(primary)} has failed.`
  // A reset takes the links away, and DefaultLinksAdd brings them back to a primary (ADD-50).
  return hasNoDefaultLinks(primary)
    ? `${nameOf(primary)} has no default links: its configuration was reset.`
    : undefined
}

/** Why ForceConfigUpdate is not run here, with the mistake that it would be; nothing where it is (R-26, TRB-10). */
export function forcingRefusal(world: World, expressway: Expressway): Decision {
  const named = nameOf(expressway)
  if (!isClustered(expressway)) {
    return refuse('conflict', `${named} is not a member of a cluster.`, { guide: ['TRB-08'] })
  }
  if (isPrimary(world, expressway)) {
    const text = `${named} is the primary: there is nobody whose configuration it could take. Run ForceConfigUpdate on the subordinate that has the alarm.`
    const mistake = { id: 'TRB-M2', text, guide: ['TRB-08', 'PSI-03'], expressway: expressway.id }
    return refuse('conflict', text, { guide: mistake.guide, mistake })
  }
  if (!sourceOf(world, expressway)) {
    const primary = designatedPrimary(world, expressway)
    const text = `The configuration of ${primary ? nameOf(primary) : 'the primary'} cannot be taken: there is no contact with it, or the peers disagree on who the primary is. Mend that first.`
    return refuse('conflict', text, { guide: ['TRB-05', 'TRB-06'] })
  }
  const mistake = world.profile === 'strict' ? damagedPrimary(world, expressway) : undefined
  return mistake && refuse('conflict', mistake.text, { guide: mistake.guide, mistake })
}

function damagedPrimary(world: World, expressway: Expressway) {
  const primary = sourceOf(world, expressway)
  const damage = primary && damageOf(world, primary)
  if (!damage) return undefined
  const text = `${damage} ForceConfigUpdate would bring this to ${nameOf(expressway)}: mend the primary first.`
  return { id: 'TRB-M1', text, guide: ['TRB-10'], expressway: expressway.id }
}

/**
 * Deletes what is shared on a subordinate; the next copy from the primary brings it anew, whatever stood in its way
 * (TRB-08, TRB-09). Peer-specific settings stay.
 */
export function decideForceConfigUpdate(stage: Stage, command: CommandOf<'force-config-update'>): Decision {
  const { world } = stage
  const expressway = expresswayOf(world, command.expressway)
  const no = forcingRefusal(world, expressway)
  if (no) return no
  const mistake = damagedPrimary(world, expressway)
  if (mistake) recordMistake(stage, mistake)
  deleteShared(stage, expressway)
  expressway.replication.forcedAt = world.now
  const primary = sourceOf(world, expressway)
  logEvent(stage, expressway, {
    event: 'Configuration update forced',
    detail: 'The shared configuration was deleted',
    user: command.by,
    tone: 'warning',
  })
  return done(
    stage,
    command,
    `The shared configuration of this system was deleted. That of ${primary ? nameOf(primary) : 'the primary'} comes with the next copy.`,
  )
}
