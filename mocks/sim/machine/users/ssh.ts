import type { Refusal } from '../../ground/event'
import { refuse } from '../../ground/refusals'
import type { Expressway } from '../../ground/world'
import { textInForce } from '../settings/read'

/** Why nobody gets in over SSH, and whoever was in is out; nothing while the service runs (PSI-23, ADD-48). */
export function sshRefusal(expressway: Expressway): Refusal | undefined {
  return textInForce(expressway, 'administration.sshService') === 'Off'
    ? refuse('forbidden', 'The SSH service of this system is off.', { guide: ['PSI-23', 'ADD-48'] }).refusal
    : undefined
}
