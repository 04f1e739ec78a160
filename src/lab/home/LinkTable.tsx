import { pages } from '#contract/pages'
import type { WorldSummary } from '#contract/wire/lab'
import { LinkToConsole } from '../LinkToConsole'
import { cell, head, LabTable } from './LabTable'
import { is } from './map-layout'

type Link = WorldSummary['links'][number]

/** Every link in words: which way, whether it works, and why it does not. */
export function LinkTable({ world: { links, expressways } }: { world: WorldSummary }) {
  if (links.length === 0) return <p className="text-(--lab-soft)">No Expressway lists another one.</p>
  const hostOf = (name: string) => expressways.find((expressway) => is(expressway, name))?.host ?? name
  const broken = links.filter((link) => !link.working)
  const working = links.filter((link) => link.working)
  return (
    <>
      {broken.length > 0 && (
        <LabTable caption="Broken links" columns={['From', 'To', 'Cause']}>
          <Rows links={broken} hostOf={hostOf} />
        </LabTable>
      )}
      {working.length > 0 && (
        <details>
          <summary className="cursor-pointer">{working.length} working links</summary>
          <LabTable caption="Working links" columns={['From', 'To']}>
            <Rows links={working} hostOf={hostOf} />
          </LabTable>
        </details>
      )}
    </>
  )
}

function Rows({ links, hostOf }: { links: readonly Link[]; hostOf: (name: string) => string }) {
  return links.map(({ from, to, cause }) => (
    <tr key={`${from} ${to}`}>
      <th scope="row" className={head}>
        <LinkToConsole host={hostOf(from)} path={pages.clustering}>
          {hostOf(from)}
        </LinkToConsole>
      </th>
      <td className={cell}>{hostOf(to)}</td>
      {cause !== null && <td className={`${cell} text-(--lab-bad)`}>{cause}</td>}
    </tr>
  ))
}
