import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { DnsRecords } from './DnsRecords'

/** The page of what DNS says, and of who changes it. */
export function DnsPage() {
  const world = useWorld()
  return (
    <LabPage title="DNS" about="What DNS answers to the Expressways, for the people who run it to change.">
      <WhenKnown query={world}>{({ dnsRecords }) => <DnsRecords records={dnsRecords} />}</WhenKnown>
    </LabPage>
  )
}
