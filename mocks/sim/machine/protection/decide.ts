import { counted } from '#contract/counted'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { type Decision, expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import { contactsOf } from '../peers/read'
import { banRowId } from './read'
import { endBan } from './update'

/** Ends bans, here or on the peers in contact. */
export function decideUnblock(stage: Stage, command: CommandOf<'unblock-addresses'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  let changed = 0
  for (const { id } of [expressway, ...contactsOf(snapshotOf(stage), expressway)]) {
    const machine = expresswayOf(stage.world, id)
    const ended = machine.protection.bans.filter((ban) => command.ids.includes(banRowId(machine, ban)))
    for (const ban of ended) endBan(stage, machine, ban, command.by)
    changed += ended.length
  }
  const message = `${counted(changed, 'address', 'addresses')} unblocked`
  return done(stage, command, message, changed)
}
