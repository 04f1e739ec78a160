import type { Certificate } from '#contract/wire/certificates'
import type { Expressway } from '../../ground/world'

/** Puts a server certificate, and what came along in its file, in the place of the one before it. */
export function loadServer(
  expressway: Expressway,
  certificate: Certificate,
  chain: readonly Certificate[] = [],
) {
  const { certificates } = expressway
  certificates.server = certificate
  if (chain.length > 0) certificates.chain = [...chain]
  else delete certificates.chain
}

/** From its start on a machine presents what was loaded before. */
export function presentLoaded({ certificates }: Expressway): void {
  certificates.inForce = certificates.server?.facts ?? null
  if (certificates.chain) certificates.chainInForce = certificates.chain.map(({ facts }) => facts)
  else delete certificates.chainInForce
}
