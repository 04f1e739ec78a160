import { useQuery } from '@tanstack/react-query'
import { counted } from '#contract/counted'
import type { Comparison, RunResult } from '#contract/wire/result'
import { comparisonQuery } from '../../api/results'
import { cell, head, LabTable } from '../tools/LabTable'
import { MomentLink, type OpensMoments } from './MomentLink'
import { figureRows, lasted } from './result-words'

type ComparedFiguresProps = { readonly id: string; readonly result: RunResult } & OpensMoments

/** What the run has cost, line by line beside what it costs by the book, which a replay finds out meanwhile. */
export function ComparedFigures({ id, result: { figures, down }, momentAt }: ComparedFiguresProps) {
  const { data: comparison, error } = useQuery(comparisonQuery(id))
  const book = comparison?.byTheBook
  return (
    <section aria-label="What it cost" className="flex flex-col gap-1">
      <LabTable caption="What it cost" columns={['Figure', 'Here', 'By the book']}>
        {figureRows.map(({ key, what, means, words }) => (
          <tr key={key}>
            <th scope="row" className={`${head} font-normal`}>
              {what}
              {means && <span className="text-(--lab-soft)">{` (${means})`}</span>}
            </th>
            <td className={cell}>{words(figures[key])}</td>
            <td className={cell}>{book ? words(book[key]) : comparison || error ? '–' : '…'}</td>
          </tr>
        ))}
      </LabTable>
      {down.length > 1 && (
        <p className="text-xs text-(--lab-soft)">
          {`Down: ${down.map(({ host, ms }) => `${host} for ${lasted(ms)}`).join(', ')}.`}
        </p>
      )}
      <div role="status" className="text-xs">
        {comparison?.why && <p>{comparison.why}</p>}
        {error && <p>{`It cannot be compared with the book: ${error.message}`}</p>}
        {comparison && comparison.restarts.length > 0 && (
          <Restarts restarts={comparison.restarts} momentAt={momentAt} />
        )}
      </div>
    </section>
  )
}

/** So many restarts fit on the sheet of paper. */
const PRINTED_MAX = 3

const load = ({ calls, registrations }: { readonly calls: number; readonly registrations: number }) =>
  `${counted(calls, 'call')} and ${counted(registrations, 'registration')} lost`

/** What maintenance mode would have spared, restart by restart. */
function Restarts({ restarts, momentAt }: Pick<Comparison, 'restarts'> & OpensMoments) {
  return (
    <ul aria-label="With maintenance mode">
      {restarts.map(({ at, host, here, drained }, index) => (
        <li key={`${host} ${at}`} className={index < PRINTED_MAX ? '' : 'on-screen'}>
          {`Restart of ${host} at `}
          <MomentLink at={at} momentAt={momentAt} about={`Restart of ${host}`} />
          {`: with maintenance mode and ${lasted(drained.waitMs)} of waiting, ${load(drained)}; here ${load(here)}.`}
        </li>
      ))}
    </ul>
  )
}
