import type { RouteTrace } from '#contract/wire/lab'
import { RequirementRefs } from '../RequirementRefs'
import { cell, head, LabTable } from './LabTable'

type ZoneTrace = RouteTrace['zones'][number]
type Peer = ZoneTrace['peers'][number]

/** Where a call went: of every zone that was tried the figures that were compared (NEI-02), then the way in words. */
export function CallRoute({ route }: { route: RouteTrace }) {
  return (
    <>
      {route.zones.filter(isCompared).map((zone) => (
        <ZoneTable key={`${zone.from} ${zone.zone}`} zone={zone} />
      ))}
      <ol aria-label="Way of the call" className="list-decimal pl-5">
        {route.hops.map(({ text, guide }) => (
          <li key={text}>
            {text} <RequirementRefs ids={guide} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** DNS may lead to nobody of whom there could be figures. */
const isCompared = ({ peers }: ZoneTrace) => peers.length > 0

function ZoneTable({ zone: { zone, from, peers } }: { zone: ZoneTrace }) {
  return (
    <LabTable
      caption={`Media sessions at the other end of the zone ${zone} of ${from}`}
      columns={['Peer', 'Number', 'Maximum', 'In use', 'Available', 'Result']}
    >
      {peers.map((peer, index) => (
        // An address may stand twice in a zone, and its place is all that tells the two apart.
        <Row key={`${index} ${peer.address}`} peer={peer} />
      ))}
    </LabTable>
  )
}

function Row({ peer: { address, name, number, sessions, state, words } }: { peer: Peer }) {
  const figures = [number, sessions?.maximum, sessions?.inUse, sessions?.available]
  const keys = ['number', 'maximum', 'in use', 'available']
  return (
    <tr>
      <th scope="row" className={head}>
        {name ?? 'nobody'}
        <span className="font-normal text-(--lab-soft)"> {address}</span>
      </th>
      {figures.map((figure, index) => (
        <td key={keys[index]} className={`${cell} text-right`}>
          {figure ?? ''}
        </td>
      ))}
      <td className={cell}>
        {state === 'chosen' && <strong className="text-(--lab-good)">Chosen. </strong>}
        {words}
      </td>
    </tr>
  )
}
