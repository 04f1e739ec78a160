import { fingerprintOf, samlMetadataOf } from '../sim/around/index'
import type { Expressway, SamlMetadata, World } from '../sim/ground/index'
import { fqdnOf, membersOf } from '../sim/machine/index'

const NAMESPACE = 'urn:oasis:names:tc:SAML:2.0:metadata'

/** The file of it that is exported: a service provider for each peer. */
export function samlMetadataText(world: World, expressway: Expressway): string {
  const { cluster, fingerprint } = samlMetadataOf(world, expressway)
  const peers = membersOf(world, expressway).toSorted((one, other) =>
    one.serialNumber < other.serialNumber ? -1 : 1,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<md:EntitiesDescriptor xmlns:md="${NAMESPACE}" ID="_${fingerprint}" Name="${cluster.replaceAll(/["<>&]/g, '-')}">`,
    ...peers.flatMap((peer) => [
      `  <md:EntityDescriptor entityID="https://${fqdnOf(peer).toLowerCase()}/${peer.serialNumber}">`,
      '    <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/>',
      '  </md:EntityDescriptor>',
    ]),
    '</md:EntitiesDescriptor>',
    '',
  ].join('\n')
}

const WHOLE = /^\s*<\?xml [^>]*>\s*<md:EntitiesDescriptor [^>]*ID="_(\w+)" Name="([^"<>&]{1,255})">/
const PEER = /<md:EntityDescriptor entityID="https:\/\/[^"/]*\/(\w{1,40})">/g

/** What a file of metadata says; why it is none of a cluster of Expressways where it is not. */
export function metadataIn(text: string): Omit<SamlMetadata, 'fingerprint'> | { readonly wrong: string } {
  const [, fingerprint, cluster] = WHOLE.exec(text) ?? []
  const serialNumbers = [...text.matchAll(PEER)].map(([, serial]) => serial ?? '')
  if (fingerprint === undefined || cluster === undefined || serialNumbers.length === 0)
    return { wrong: 'This is no SAML metadata of an Expressway cluster.' }
  if (!text.trimEnd().endsWith('</md:EntitiesDescriptor>') || fingerprint !== fingerprintOf(serialNumbers))
    return { wrong: 'The metadata was changed or cut off since it was exported.' }
  return { cluster, serialNumbers: serialNumbers.toSorted() }
}
