import type { CommandOf } from '../../ground/command'
import type { Decision, Stage } from '../../ground/stage'
import { learnSignatures } from '../../machine/certificates/issue'

/** An authority puts its list where Expressways can download it, in the place of its earlier one. */
export function decidePublishRevocationList(
  stage: Stage,
  command: CommandOf<'publish-revocation-list'>,
): Decision {
  stage.world.network.revocationLists[command.address.toLowerCase()] = command.list
  learnSignatures(stage.world, command.signatures)
  stage.events.push({ type: 'revocation-list-published', address: command.address })
  return undefined
}
