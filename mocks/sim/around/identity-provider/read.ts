import { chance } from '../../ground/random'
import type { SamlMetadata } from '../../ground/state/identity-provider'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { clusterNameOf, membersOf } from '../../machine/peers/read'
import { textSetting } from '../../machine/settings/read'

/** True where people who come in by mobile and remote access sign in at an identity provider. */
export function usesSingleSignOn(expressway: Expressway): boolean {
  const field = (key: string) => textSetting(expressway, `unified-communications.${key}`)
  return (
    expressway.product === 'Expressway-C' &&
    field('mode') === 'Mobile and Remote Access' &&
    field('singleSignOn') !== 'Off'
  )
}

const WORDS = 2
const WORD_MAX = 0xffffffff

/** The metadata is made from the serial numbers of the peers, in whatever order they stand (REP-18). */
export function fingerprintOf(serialNumbers: readonly string[]): string {
  const sorted = [...new Set(serialNumbers)].sort()
  return Array.from({ length: WORDS }, (_, word) =>
    chance(WORD_MAX, word, 'SAML metadata', ...sorted)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
}

/** The metadata of the cluster that a machine is in, of that machine alone where it is in none. */
export function samlMetadataOf(world: World, expressway: Expressway): SamlMetadata {
  const serialNumbers = membersOf(world, expressway)
    .map(({ serialNumber }) => serialNumber)
    .sort()
  return {
    cluster: clusterNameOf(expressway) || nameOf(expressway),
    serialNumbers,
    fingerprint: fingerprintOf(serialNumbers),
  }
}

/** What the file of it is called. */
export const samlFileName = ({ cluster }: SamlMetadata): string =>
  `saml-metadata-${cluster.replaceAll(/[^\w.-]/g, '-')}.xml`

/** Whether the identity provider has the metadata of the cluster as it is now (REP-19). */
export function hasMetadataOf(world: World, expressway: Expressway): boolean {
  const known = world.identityProvider?.metadata.fingerprint
  return known === samlMetadataOf(world, expressway).fingerprint
}
