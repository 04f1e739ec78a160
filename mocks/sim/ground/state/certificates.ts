import type {
  Certificate,
  CertificateFacts,
  CertificateRequest,
  RevocationList,
} from '#contract/wire/certificates'

/** The certificates of one Expressway. They belong to the unit and are never copied to another (PSI-21). */
export type CertificatesState = {
  /** The certificate that was loaded last; null when there is none. */
  server: Certificate | null
  /** The certificates of authorities that came in the file of that certificate. */
  chain?: Certificate[]
  /** What it presents to its peers since its last restart. */
  inForce: CertificateFacts | null
  /** What it presents along with it. */
  chainInForce?: CertificateFacts[]
  trusted: Certificate[]
  revocationLists: RevocationList[]
  /** The last download of the lists: when, and what could not be had. `at` is null before the first. */
  automaticUpdate: { at: number | null; failures: string[] }
  /** A request whose certificate has not come yet. Its key takes the place of an uploaded one. */
  request: CertificateRequest | null
  /** What the unit came with, and goes back to. */
  readonly factory: { readonly server: Certificate; readonly authority: Certificate }
}
