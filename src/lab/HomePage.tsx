import { Link, useSearchParams } from 'react-router'
import { AuthorityBox } from './home/AuthorityBox'
import { CommandLogBox } from './home/CommandLogBox'
import { DnsRecords } from './home/DnsRecords'
import { ExpresswayTable } from './home/ExpresswayTable'
import { Faults } from './home/Faults'
import { KeptWorlds } from './home/KeptWorlds'
import { LicenceDesk } from './home/LicenceDesk'
import { LinkTable } from './home/LinkTable'
import { Panel } from './home/Panel'
import { Procedures } from './home/Procedures'
import { Scenarios } from './home/Scenarios'
import { StartFromLink } from './home/StartFromLink'
import { TestCall } from './home/TestCall'
import { WorldMap } from './home/WorldMap'
import { Mistakes } from './Mistakes'
import { RefusalNote } from './RefusalNote'
import { useLabTheme } from './use-lab-theme'
import { useWorld } from './use-world'

/** The lab's home: scenarios, procedures and the map of the world. A link with `?scenario=` starts one first. */
export function HomePage() {
  const [search] = useSearchParams()
  const theme = useLabTheme()
  return (
    <main data-theme={theme} className="lab @container grow bg-(--lab-page) p-4">
      <title>Sixpeer</title>
      {search.has('scenario') ? <StartFromLink key={search.toString()} search={search} /> : <Home />}
    </main>
  )
}

function Home() {
  const { data: world, error } = useWorld()
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-4">
      <div>
        <h1 className="text-2xl font-semibold">Sixpeer</h1>
        <p className="max-w-3xl text-(--lab-soft)">
          A lab with up to six simulated Expressways, each with the web console of X8.9 and a command line.
          Form them into a cluster, change it, break it and repair it by the book; the lab shows the waits,
          alarms and mistakes of real machines and tells you why. What it had to decide for itself:{' '}
          <Link to="/lab/where-the-guide-is-unclear" className="text-(--lab-link) underline">
            Where the guide is unclear
          </Link>
        </p>
      </div>
      {error && <RefusalNote error={error} />}
      <div className="grid items-start gap-4 @4xl:grid-cols-[5fr_7fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <Scenarios />
          {world && <Procedures expressways={world.expressways} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {world && (
            <>
              <Panel title="The world">
                <WorldMap world={world} />
                <ExpresswayTable expressways={world.expressways} />
                <LinkTable world={world} />
              </Panel>
              <Faults world={world} />
              <DnsRecords records={world.dnsRecords} />
              <LicenceDesk expressways={world.expressways} />
              <TestCall expressways={world.expressways} />
              <Panel title="Mistakes made so far">
                <Mistakes mistakes={world.mistakes} />
              </Panel>
            </>
          )}
          <AuthorityBox />
          <CommandLogBox />
          <KeptWorlds />
        </div>
      </div>
    </div>
  )
}
