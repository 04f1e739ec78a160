import type { Certificate } from '#contract/wire/certificates'
import type { ExpresswayId } from './expressway-id'

/** What is wrong in a world that keeps it to itself: it is for somebody to find. */
export type ToFind = {
  /** The faults with which it began, by id. */
  readonly faults: readonly string[]
  /** Who plays which part in the case: the primary first, then the other members in the order of the rows. */
  readonly cast: Readonly<Record<string, ExpresswayId>>
  /** A certificate that the authority has issued anew, with its key, which waits to be loaded. */
  readonly renewed?: { readonly certificate: Certificate; readonly privateKeyPem: string }
}
