import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '#contract/counted'
import type { Compared, Kept } from '#contract/wire/timeline'
import { comparedQuery } from '../../api/timeline'
import { LabSelect } from '../LabField'
import { WhenKnown } from '../pages/WhenKnown'
import { figureRows, outcomeWords } from '../results/result-words'
import { cell, head, LabTable } from '../tools/LabTable'
import { worldTime } from '../world-time'

type BranchesComparedProps = { readonly kept: Kept['kept']; readonly open: string }

/** Two logs side by side at their ends: what came of each, where they part, and what differs. */
export function BranchesCompared({ kept, open }: BranchesComparedProps) {
  const options = [
    { value: open, label: 'The world as it is' },
    ...kept.map(({ id, name }) => ({ value: `kept:${id}`, label: name })),
  ]
  const [chosen, setChosen] = useState({ one: open, other: '' })
  const known = (value: string, otherwise: string) =>
    options.some((option) => option.value === value) ? value : otherwise
  const one = known(chosen.one, open)
  const other = known(chosen.other, '')
  return (
    <section aria-labelledby="timeline-compare" className="flex flex-col gap-2">
      <h3 id="timeline-compare" className="font-semibold">
        Compare two
      </h3>
      <div className="flex flex-wrap gap-3">
        <LabSelect
          label="One"
          className="max-w-full"
          value={one}
          options={options}
          onChoose={(value) => setChosen({ ...chosen, one: value })}
        />
        <LabSelect
          label="The other"
          className="max-w-full"
          value={other}
          options={[{ value: '', label: 'Choose one' }, ...options]}
          onChoose={(value) => setChosen({ ...chosen, other: value })}
        />
      </div>
      {other !== '' && <Both one={one} other={other} />}
    </section>
  )
}

function Both({ one, other }: { readonly one: string; readonly other: string }) {
  const compared = useQuery(comparedQuery(one, other))
  return <WhenKnown query={compared}>{(known) => <Known compared={known} />}</WhenKnown>
}

const DASH = '–'

function Known({ compared: { common, partedAt, ends, rows, more } }: { readonly compared: Compared }) {
  const columns = ends.map(({ name }, index) => `${index + 1}. ${name}`)
  const row = (what: string, words: (end: Compared['ends'][number]) => string) => (
    <tr key={what}>
      <th scope="row" className={`${head} font-normal`}>
        {what}
      </th>
      {ends.map((end, index) => (
        <td key={columns[index]} className={`${cell} wrap-anywhere`}>
          {words(end)}
        </td>
      ))}
    </tr>
  )
  return (
    <>
      <p>
        {partedAt === null
          ? 'They have no command in common.'
          : `They part after ${counted(common, 'command')}, at ${worldTime(partedAt)}.`}
      </p>
      <LabTable caption="What came of them" columns={['Figure', ...columns]}>
        {row('Until', ({ at }) => worldTime(at))}
        {row('Commands', ({ commands }) => String(commands))}
        {row('First command of its own', ({ first }) => first ?? DASH)}
        {row('Run', ({ run }) => run?.title ?? DASH)}
        {row('Outcome', ({ run }) => (run ? outcomeWords[run.outcome].words : DASH))}
        {row('Score', ({ run }) => (run ? `${run.score} of 100` : DASH))}
        {figureRows.map(({ key, what, words }) =>
          row(what, ({ run }) => (run ? words(run.figures[key]) : DASH)),
        )}
      </LabTable>
      {rows.length === 0 ? (
        <p>Their machines do not differ in settings, lists, alarms or links.</p>
      ) : (
        <LabTable caption="What differs at their ends" columns={['Machine', 'What', ...columns]}>
          {rows.map(({ group, machine, what, one, other }) => (
            <tr key={`${group} ${machine} ${what}`}>
              <td className={cell}>{machine}</td>
              <td className={cell}>{`${group}: ${what}`}</td>
              <td className={`${cell} wrap-anywhere`}>{one}</td>
              <td className={`${cell} wrap-anywhere`}>{other}</td>
            </tr>
          ))}
        </LabTable>
      )}
      {more > 0 && <p>{`${counted(more, 'more difference')} ${more === 1 ? 'is' : 'are'} not listed.`}</p>}
    </>
  )
}
