import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { TMS_TABS, type TmsTab } from '#contract/tms-pages'
import { ClusteringTab } from './ClusteringTab'
import { ConnectionTab } from './ConnectionTab'
import { colours, places } from './look'
import { TYPE_HINT } from './NavigatorPage'
import { ProvisioningTab } from './ProvisioningTab'
import { Facts, LabSays, TmsBox, TmsButton, TmsOutcome } from './parts'
import { SettingsTab } from './SettingsTab'
import { SystemStatus } from './SystemStatus'
import type { TabProps } from './tab-props'
import { useTmsChange } from './use-tms'

const tabs: Readonly<
  Record<TmsTab, { readonly title: string; readonly draw: (props: TabProps) => ReactNode }>
> = {
  summary: { title: 'Summary', draw: (props) => <SummaryTab {...props} /> },
  settings: { title: 'Settings', draw: (props) => <SettingsTab {...props} /> },
  connection: { title: 'Connection', draw: (props) => <ConnectionTab {...props} /> },
  provisioning: { title: 'Provisioning', draw: (props) => <ProvisioningTab {...props} /> },
  clustering: { title: 'Clustering', draw: (props) => <ClusteringTab {...props} /> },
  tickets: { title: 'Tickets', draw: (props) => <TicketsTab {...props} /> },
}

/** A system of Systems > Navigator, with its tabs. */
export function SystemPage({ view, system, tab }: TabProps & { readonly tab: TmsTab }) {
  const { title, draw } = tabs[tab]
  const folder = view.folders.find(({ id }) => id === system.folder)
  return (
    <>
      <title>{`${system.name}, ${title} - Cisco TMS - Sixpeer`}</title>
      <div>
        <Link to={places.navigator(system.folder)} className="console-link">
          {folder?.name ?? 'Navigator'}
        </Link>
        <h1 className="m-0 text-xl font-normal">{system.name}</h1>
      </div>
      <nav aria-label="Tabs" className="flex flex-wrap gap-1">
        {TMS_TABS.map((key) => (
          <Link
            key={key}
            to={places.system(system.id, key)}
            aria-current={key === tab ? 'page' : undefined}
            className="border px-3 py-1"
            style={key === tab ? { ...colours.box, ...colours.chosen } : colours.box}
          >
            {tabs[key].title}
          </Link>
        ))}
      </nav>
      {draw({ view, system })}
    </>
  )
}

function SummaryTab({ system }: TabProps) {
  const { reading, host, address, hostName, refreshedAt } = system
  const change = useTmsChange()
  const goTo = useNavigate()
  return (
    <TmsBox title="Summary">
      <SystemStatus system={system} />
      <Facts
        facts={[
          ['System Type', 'VCS'],
          ['Host Name', hostName],
          ['IP Address', address],
          ['Software Version', reading?.version ?? ''],
          ['Serial Number', reading?.serialNumber ?? ''],
          ['Last Force Refresh', refreshedAt === null ? '' : new Date(refreshedAt).toUTCString()],
        ]}
      />
      <p className="m-0 text-muted">{TYPE_HINT}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Link to={`/${host}/overview`} className="console-link">
          Open the console of the system
        </Link>
        <TmsButton
          isBusy={change.isPending}
          onClick={() =>
            change.mutate(
              { kind: 'purge-system', system: system.id },
              { onSuccess: () => void goTo(places.navigator(system.folder)) },
            )
          }
        >
          Purge System
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}

function TicketsTab({ system }: TabProps) {
  const change = useTmsChange()
  return (
    <TmsBox title="Tickets">
      {system.tickets.length === 0 && <SystemStatus system={system} />}
      <ul aria-label="Tickets" className="m-0 list-none p-0">
        {system.tickets.map(({ failure, title, state, because }) => (
          <li key={failure}>
            <strong style={colours.bad}>{title}</strong> ({state})
            <br />
            <LabSays because={because} />
          </li>
        ))}
      </ul>
      {system.tickets.some(({ state }) => state === 'Open') && (
        <div>
          <TmsButton
            isBusy={change.isPending}
            onClick={() => change.mutate({ kind: 'acknowledge-tickets', system: system.id })}
          >
            Acknowledge
          </TmsButton>
        </div>
      )}
      <TmsOutcome change={change} />
    </TmsBox>
  )
}
