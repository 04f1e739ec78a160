import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import type { Decision, Stage } from '../../ground/stage'
import { fingerprintOf } from './read'

/** Metadata is imported at the identity provider, in the place of what it had (REP-19). */
export function decideImportSamlMetadata(
  { world, events }: Stage,
  { cluster, serialNumbers }: CommandOf<'import-saml-metadata'>,
): Decision {
  const { identityProvider } = world
  if (!identityProvider)
    return refuse('not-found', 'There is no identity provider in this world. The catalogue has one with it.')
  if (serialNumbers.length === 0) return refuse('invalid', 'The metadata names no peer.')
  identityProvider.metadata = {
    cluster,
    serialNumbers: serialNumbers.toSorted(),
    fingerprint: fingerprintOf(serialNumbers),
    importedAt: world.now,
  }
  events.push({ type: 'saml-metadata-imported', cluster })
  return undefined
}
