import { Link } from 'react-router'
import type { WorldSummary } from '#contract/wire/lab'
import { consolePath } from '../console-address'
import { lampOf, shortName } from '../expressway-lamp'
import { Lamp } from '../Lamp'
import { layMap, MAP, type PlacedLine, type PlacedNode } from './map-layout'

/** The Expressways and the links between them as a drawing. The tables below say the same in words. */
export function WorldMap({ world }: { world: WorldSummary }) {
  const { height, nodes, lines } = layMap(world)
  return (
    <svg viewBox={`0 0 ${MAP.width} ${height}`} role="group" aria-label="Map of the world" className="w-full">
      <g aria-hidden="true">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </g>
      {nodes.map((node) => (
        <Node key={node.expressway.id} node={node} />
      ))}
    </svg>
  )
}

function Line({ line: { from, to, working } }: { line: PlacedLine }) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke={working ? 'var(--lab-good)' : 'var(--lab-bad)'}
      strokeWidth={working ? 1.5 : 2}
      strokeDasharray={working ? undefined : '7 5'}
    />
  )
}

function Node({ node: { expressway, x, y } }: { node: PlacedNode }) {
  const { host, address, version, primary } = expressway
  const lamp = lampOf(expressway)
  const left = -MAP.nodeWidth / 2
  const top = -MAP.nodeHeight / 2
  return (
    <g transform={`translate(${x} ${y})`}>
      <Link
        to={consolePath(host)}
        aria-label={`${shortName(host)}, ${lamp}${primary ? ', primary' : ''}: console of ${host}`}
      >
        <rect
          x={left}
          y={top}
          width={MAP.nodeWidth}
          height={MAP.nodeHeight}
          rx={6}
          fill="var(--lab-page)"
          stroke={primary ? 'var(--lab-link)' : 'var(--lab-edge)'}
          strokeWidth={primary ? 2.5 : 1}
        />
        <g transform={`translate(${left + 9} ${top + 9})`}>
          <Lamp state={lamp} />
        </g>
        <text x={left + 26} y={top + 19} fontSize={13} fontWeight={600} fill="var(--lab-text)">
          {shortName(host)}
          {primary ? ' ★ primary' : ''}
        </text>
        <text x={left + 26} y={top + 37} fontSize={11} fill="var(--lab-soft)">
          {address} {version}
        </text>
      </Link>
    </g>
  )
}
