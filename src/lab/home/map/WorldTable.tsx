import { menuTrail } from '#contract/menu'
import type { WorldSummary } from '#contract/wire/lab'
import { type Expressway, lampOf, shortName } from '../../expressway-lamp'
import { LabButton } from '../../LabButton'
import { LinkToConsole } from '../../LinkToConsole'
import { cell, head, LabTable } from '../../tools/LabTable'
import { clockTime } from '../../world-time'
import { linksOf } from './links-of'
import { roleOf } from './role-of'

type WorldTableProps = {
  readonly world: WorldSummary
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  /** The host on which the step that is due is done; null where none is told. */
  readonly stepHost: string | null
}

/** What the map shows, as a table: a row a machine. */
export function WorldTable({ world, chosen, onChoose, stepHost }: WorldTableProps) {
  return (
    <LabTable
      caption="The machines of the world"
      isCaptionHidden
      columns={[
        'Machine',
        'State',
        'In its cluster',
        'Calls',
        'Registrations',
        'Alarms',
        'Last copy',
        'Links',
        'Step',
        'To do',
      ]}
    >
      {world.expressways.map((expressway) => {
        const { id, host, calls, registrations, alarms } = expressway
        return (
          <tr key={id}>
            <th scope="row" className={head}>
              <LinkToConsole host={host}>{shortName(host)}</LinkToConsole>
            </th>
            <td className={cell}>{stateOf(expressway)}</td>
            <td className={cell}>
              {[roleOf(expressway), world.clusterNames[id]].filter(Boolean).join(', ')}
            </td>
            <td className={cell}>{calls}</td>
            <td className={cell}>{registrations}</td>
            <td className={cell}>{alarms.length}</td>
            <td className={`${cell} min-w-28`}>{copyWords(expressway, world)}</td>
            <td className={`${cell} min-w-48`}>{linksOf(world, id)}</td>
            <td className={cell}>{host === stepHost ? 'The step that is due' : ''}</td>
            <td className={cell}>
              <LabButton aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                Choose<span className="sr-only"> {shortName(host)}</span>
              </LabButton>
            </td>
          </tr>
        )
      })}
    </LabTable>
  )
}

function stateOf(expressway: Expressway): string {
  const { power, reachable, troubles } = expressway
  if (power === 'off') return 'no power'
  if (power !== 'up') return power.replace('-', ' ')
  if (!reachable) return 'cannot be reached'
  const [trouble] = troubles
  if (trouble) return `${trouble.short} (${menuTrail(trouble.path).at(-1)?.label})`
  return lampOf(expressway) === 'alarm' ? 'up, with alarms' : 'up'
}

/** When a subordinate last copied from whom; what gives copies, or has none to take, says so. */
function copyWords({ copies, primary }: Expressway, { expressways }: WorldSummary): string {
  if (!copies) return primary ? 'gives copies' : 'none now'
  const from = expressways.find(({ id }) => id === copies.from)
  const whom = from ? ` from ${shortName(from.host)}` : ''
  return copies.last === null ? `none yet${whom}` : `${clockTime(copies.last)}${whom}`
}
