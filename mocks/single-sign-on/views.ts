import type { IdentityProvider } from '#contract/wire/identity-provider'
import type { SamlData } from '#contract/wire/saml-data'
import { samlFileName, samlMetadataOf, usesSingleSignOn } from '../sim/around/index'
import type { Expressway, World } from '../sim/ground/index'
import { hostOf, membersOf } from '../sim/machine/index'
import { samlMetadataText } from './metadata-file'
import { signInsOf } from './sign-ins'

/** What the identity provider shows, with the lab's reasons where they are told; null in a world without one. */
export function identityProviderView(world: World, tellsWhy: boolean): IdentityProvider | null {
  const { identityProvider } = world
  if (!identityProvider) return null
  return {
    ...identityProvider,
    signIns: signInsOf(world).map(({ expressway, tried, failed, because }) => ({
      host: hostOf(world, expressway),
      tried,
      failed,
      because: tellsWhy ? because : null,
    })),
  }
}

/** What an Expressway-C shows on Export SAML data. */
export function samlData(world: World, expressway: Expressway): SamlData {
  const metadata = samlMetadataOf(world, expressway)
  const { fingerprint } = metadata
  return {
    peers: membersOf(world, expressway).map((peer) => ({
      name: hostOf(world, peer),
      serialNumber: peer.serialNumber,
    })),
    file: usesSingleSignOn(expressway)
      ? { fileName: samlFileName(metadata), text: samlMetadataText(world, expressway), fingerprint }
      : null,
  }
}
