import type { CertificateFacts } from '#contract/wire/certificates'
import { useFrame } from '../../../components/use-frame'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { formatTime } from '../../../util/time'

type Shown = Partial<CertificateFacts> & Pick<CertificateFacts, 'subject'>

/** Pairs of hexadecimal digits, as fingerprints and serial numbers are read. */
const inPairs = (hex: string) => hex.toUpperCase().replace(/..(?=.)/g, '$&:')

/** A certificate or request as its fields. All of it is a stranger's text, and shown as text. */
export function CertificateFactsList({ facts }: { readonly facts: Shown }) {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const time = (ms: number | undefined) => (ms === undefined ? undefined : formatTime(ms, timeZone))
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Subject', facts.subject || 'None'],
    ['Subject alternative names', facts.names && (facts.names.join(', ') || 'None')],
    ['Issuer', facts.issuer],
    ['Serial number', facts.serialNumber && inPairs(facts.serialNumber)],
    ['Valid from', time(facts.notBefore)],
    ['Valid to', time(facts.notAfter)],
    ['Public key', facts.publicKey],
    ['Signature algorithm', facts.signatureAlgorithm],
    ['Certificate authority', facts.isAuthority === undefined ? undefined : facts.isAuthority ? 'Yes' : 'No'],
    ['Key usage', facts.usages && (facts.usages.join(', ') || 'Not restricted')],
    ['Subject key identifier', facts.subjectKeyId && inPairs(facts.subjectKeyId)],
    ['Authority key identifier', facts.authorityKeyId && inPairs(facts.authorityKeyId)],
    ['SHA-256 fingerprint', facts.fingerprint && inPairs(facts.fingerprint)],
  ]
  return (
    <Definitions>
      {rows
        .filter(([, value]) => value !== undefined)
        .map(([label, value]) => (
          <DefinitionRow key={label} label={label}>
            <span className="wrap-anywhere">{value}</span>
          </DefinitionRow>
        ))}
    </Definitions>
  )
}
