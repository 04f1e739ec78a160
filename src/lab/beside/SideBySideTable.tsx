import { Link } from 'react-router'
import type { SideBySide } from '#contract/wire/side-by-side'
import { consolePath } from '../console-address'
import { shortName } from '../expressway-lamp'
import { cell, head, LabTable } from '../tools/LabTable'
import { type Row, rowWords } from './shown-rows'

type SideBySideTableProps = Pick<SideBySide, 'kind'> & {
  readonly caption: string
  readonly groups: readonly SideBySide['groups'][number][]
  readonly hosts: readonly string[]
}

const firstColumn: { readonly [K in SideBySide['kind']]: string } = { form: 'Field', list: 'Item and field' }

/** A row a field, a column a machine, in the sections of the form or by the items of the list. */
export function SideBySideTable({ caption, kind, hosts, groups }: SideBySideTableProps) {
  return (
    <LabTable
      caption={caption}
      isCaptionHidden
      columns={[firstColumn[kind], 'Comparison', ...hosts.map(shortName)]}
      bodies={groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr>
            <th
              scope="rowgroup"
              colSpan={hosts.length + 2}
              className={`${head} bg-(--lab-page) wrap-anywhere font-semibold`}
            >
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <FieldRow key={row.key} row={row} hosts={hosts} />
          ))}
        </tbody>
      ))}
    />
  )
}

function FieldRow({ row, hosts }: { readonly row: Row; readonly hosts: readonly string[] }) {
  const { label, scope, differs, hasDrifted, cells } = row
  const tone = hasDrifted ? 'font-semibold text-(--lab-bad)' : differs ? '' : 'text-(--lab-soft)'
  return (
    <tr>
      <th scope="row" className={`${head} min-w-40 font-normal`}>
        {label}
        {scope === 'peer' && (
          <span className="text-(--lab-soft)">
            {' '}
            <span aria-hidden="true">†</span>
            <span className="sr-only">, peer-specific</span>
          </span>
        )}
      </th>
      <td className={`${cell} whitespace-nowrap ${tone}`}>{rowWords(row)}</td>
      {hosts.map((host, at) => (
        <Value key={host} value={cells[at] ?? null} host={host} label={label} isMarked={differs} />
      ))}
    </tr>
  )
}

type ValueProps = {
  readonly value: Row['cells'][number]
  readonly host: string
  readonly label: string
  readonly isMarked: boolean
}

/** What one machine has, as the way to its field there. */
function Value({ value, host, label, isMarked }: ValueProps) {
  if (value === null) return <td className={`${cell} text-(--lab-soft)`}>not there</td>
  const { text, notInForce, hasDrifted, path, field } = value
  const edge = hasDrifted || notInForce !== null ? 'border-(--lab-bad)' : 'border-transparent'
  return (
    <td className={`${cell} min-w-24`}>
      <div className={`border-l-4 pl-1.5 ${edge}`}>
        <Link
          to={consolePath(host, path)}
          state={{ field }}
          className={`text-(--lab-link) break-all hover:underline focus-visible:underline ${isMarked ? 'font-semibold' : ''}`}
        >
          {text === '' ? '(blank)' : text}
          <span className="sr-only">{`: ${label} on ${shortName(host)}`}</span>
        </Link>
        {hasDrifted && <span className="block text-(--lab-bad)">Drifted</span>}
        {notInForce !== null && <span className="block text-(--lab-bad) break-all">{notInForce}</span>}
      </div>
    </td>
  )
}
