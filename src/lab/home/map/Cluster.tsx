import type { ReactNode } from 'react'
import type { Expressway } from '../../expressway-lamp'
import type { PlacedCluster, PlacedLine } from './map-layout'
import { Traveller } from './Traveller'
import type { Travel } from './use-travel'

type ClusterProps = {
  readonly cluster: PlacedCluster
  readonly drawCard: (expressway: Expressway) => ReactNode
  /** What is under way between machines. */
  readonly travels: readonly Travel[]
}

/** The height of a drawing with so many rows of cards, and room for the lines between them. */
const heightOf = (rows: number) => `${rows * 4.5 + (rows - 1) * 1.25}rem`

/**
 * The boundary of a cluster with its name, its members and the lines between them. On a narrow screen the cards stand two
 * a row without lines: what is broken is told in words below.
 */
export function Cluster({ cluster: { name, rows, members, lines }, drawCard, travels }: ClusterProps) {
  const at = (id: string) => members.find(({ expressway }) => expressway.id === id)
  return (
    <section
      aria-label={name === '' ? 'Cluster without a name' : `Cluster ${name}`}
      className="flex min-w-0 grow flex-col gap-1 rounded-lg border border-dashed border-(--lab-edge) px-2 pt-0.5 pb-2"
    >
      <h3 className="truncate text-xs text-(--lab-soft)">{name === '' ? 'Cluster without a name' : name}</h3>
      <div className="relative" style={{ height: heightOf(rows) }}>
        <div className="absolute inset-x-21 inset-y-9 hidden @xl:block">
          <svg
            aria-hidden="true"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="h-full w-full overflow-visible"
          >
            {lines.map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </svg>
          {travels.map((travel) => {
            const [from, to] = [at(travel.from), at(travel.to)]
            return from && to && <Traveller key={travel.key} travel={travel} from={from} to={to} />
          })}
        </div>
        <ul className="grid h-full grid-cols-2 content-between gap-x-2 @xl:block">
          {members.map(({ expressway, x, y }) => (
            <li
              key={expressway.id}
              className="@xl:absolute @xl:w-42"
              style={{ left: `calc((100% - 10.5rem) * ${x})`, top: `calc((100% - 4.5rem) * ${y})` }}
            >
              {drawCard(expressway)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Line({ line: { from, to, isWorking } }: { readonly line: PlacedLine }) {
  return (
    <line
      x1={from.x * 100}
      y1={from.y * 100}
      x2={to.x * 100}
      y2={to.y * 100}
      stroke={isWorking ? 'var(--lab-good)' : 'var(--lab-bad)'}
      strokeWidth={isWorking ? 1.5 : 2}
      strokeDasharray={isWorking ? undefined : '7 5'}
      vectorEffect="non-scaling-stroke"
    />
  )
}
