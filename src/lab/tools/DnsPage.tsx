import { useQuery } from '@tanstack/react-query'
import { zonesQuery } from '../../api/dns'
import { LabPage } from '../pages/LabPage'
import { WhenKnown } from '../pages/WhenKnown'
import { useWorld } from '../use-world'
import { DnsRecords } from './DnsRecords'
import { AskPanel } from './dns/AskPanel'
import { ClientsPanel } from './dns/ClientsPanel'
import { EnumPanel } from './dns/EnumPanel'
import { FindingsPanel } from './dns/FindingsPanel'
import { PresetsPanel } from './dns/PresetsPanel'
import { ZonesPanel } from './dns/ZonesPanel'

/** The page of what DNS says, and of who changes it. */
export function DnsPage() {
  const world = useWorld()
  const zones = useQuery(zonesQuery)
  return (
    <LabPage title="DNS" about="What DNS answers to the Expressways, for the people who run it to change.">
      <WhenKnown query={world}>{({ dnsRecords }) => <DnsRecords records={dnsRecords} />}</WhenKnown>
      <WhenKnown query={zones}>
        {(known) => (
          <>
            <FindingsPanel findings={known.findings} />
            <ZonesPanel zones={known} />
            <div className="grid gap-4 @4xl:grid-cols-2">
              <AskPanel zones={known} />
              <PresetsPanel presets={known.presets} />
            </div>
            <EnumPanel numbers={known.numbers} />
            <ClientsPanel zones={known} />
          </>
        )}
      </WhenKnown>
    </LabPage>
  )
}
