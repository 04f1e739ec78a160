import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { type Expressway, lampOf } from '../expressway-lamp'
import { Lamp } from '../Lamp'
import { LinkToConsole } from '../LinkToConsole'
import { cell, head, LabTable } from './LabTable'

/** What stands beside the console of every host, by menu path. */
const places: readonly { path: MenuPath | 'ssh' | 'serial-console'; label: string }[] = [
  { path: pages.clustering, label: 'Clustering' },
  { path: pages.alarms, label: 'Alarms' },
  { path: 'ssh', label: 'SSH' },
  { path: 'serial-console', label: 'Serial console' },
]

/** Every Expressway in a row, with its ways in. */
export function ExpresswayTable({ expressways }: { expressways: readonly Expressway[] }) {
  return (
    <LabTable
      caption="Expressways"
      columns={['Expressway', 'State', 'Version', 'Calls', 'Registrations', 'Alarms']}
    >
      {expressways.map((expressway) => (
        <Row key={expressway.id} expressway={expressway} />
      ))}
    </LabTable>
  )
}

function Row({ expressway }: { expressway: Expressway }) {
  const { host, address, version, state, primary, calls, registrations, alarms, identityConflicts } =
    expressway
  const lamp = lampOf(expressway)
  const role = primary ? 'primary' : state === 'clustered' ? 'peer' : 'standalone'
  return (
    <tr>
      <th scope="row" className={`${head} min-w-44`}>
        <LinkToConsole host={host} />
        <span className="font-normal text-(--lab-soft)"> {address}</span>
        <ul className="flex flex-wrap gap-x-2 font-normal">
          {places.map(({ path, label }) => (
            <li key={path}>
              <LinkToConsole host={host} path={path}>
                {label}
                <span className="sr-only"> of {host}</span>
              </LinkToConsole>
            </li>
          ))}
        </ul>
      </th>
      <td className={cell}>
        <span className="flex items-center gap-1">
          <Lamp state={lamp} /> {lamp}, {role}
        </span>
        {identityConflicts.map((conflict) => (
          <p key={conflict} className="text-xs text-(--lab-bad)">
            {conflict}
          </p>
        ))}
      </td>
      <td className={cell}>{version}</td>
      <td className={`${cell} text-right`}>{calls}</td>
      <td className={`${cell} text-right`}>{registrations}</td>
      <td className={`${cell} text-right`}>{alarms.length}</td>
    </tr>
  )
}
