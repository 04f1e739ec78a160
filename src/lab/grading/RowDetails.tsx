import { plainText } from '#contract/plain-text'
import type { RunResult } from '#contract/wire/result'
import { ResultMistakes } from '../results/ResultMistakes'
import { About, Score } from '../results/ResultSheet'
import { figureRows, lasted, outcomeWords } from '../results/result-words'
import { StepsDone } from '../results/StepsDone'
import { cell, head, LabTable } from '../tools/LabTable'
import type { Graded } from './class-rows'
import { inGroups } from './hash'

type RowDetailsProps = {
  readonly graded: Graded
  /** Where it is not as it should be, in words. */
  readonly where: string
}

/** What really happened in a run that was handed in, and in what the file claims something else. */
export function RowDetails({ graded: { verified }, where }: RowDetailsProps) {
  const { verdict, name, claimed, real, hash } = verified
  return (
    <section
      aria-label={`What really happened: ${plainText(name, 120) || 'no name'}`}
      className="flex flex-col gap-3 rounded border border-(--lab-line) p-3 text-sm"
    >
      <p className="max-w-3xl wrap-anywhere">{where || verdict.says}</p>
      {!real && claimed && (
        <p className="max-w-3xl">
          {`The file claims: ${claimed.title}, ${outcomeWords[claimed.outcome].words.toLowerCase()}, ${claimed.score.total} of 100. Nothing of that is proven.`}
        </p>
      )}
      {verdict.differences.length > 0 && <Differences differences={verdict.differences} />}
      {real && <Real result={real} />}
      {hash !== null && (
        <p className="text-xs">
          {'Hash of its certificate: '}
          <code className="wrap-anywhere">{inGroups(hash).join(' ')}</code>
        </p>
      )}
    </section>
  )
}

function Differences({ differences }: Pick<Graded['verified']['verdict'], 'differences'>) {
  return (
    <LabTable
      caption="What the file claims, and what its log leads to"
      columns={['Field', 'Claimed', 'Really']}
    >
      {differences.map(({ field, claimed, real }) => (
        <tr key={field}>
          <th scope="row" className={`${head} font-normal wrap-anywhere`}>
            {wordsOf(field)}
          </th>
          <td className={`${cell} wrap-anywhere`}>{claimed}</td>
          <td className={`${cell} wrap-anywhere`}>{real}</td>
        </tr>
      ))}
    </LabTable>
  )
}

/** The way to a field as people count: the fourth step is 4. */
function wordsOf(field: string): string {
  if (field === '') return 'The whole result'
  const parts = field.split('.').map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part))
  return parts.join(' › ')
}

/** The result as its log gives it. */
function Real({ result }: { readonly result: RunResult }) {
  const { figures, down } = result
  return (
    <>
      <p className="font-semibold">
        {`${result.title}: ${outcomeWords[result.outcome].words}, ${result.score.total} of 100.`}
      </p>
      <div className="flex flex-wrap gap-3">
        <About result={result} />
        <Score score={result.score} mode={result.mode} />
      </div>
      <LabTable caption="What it cost" columns={['Figure', 'Here']}>
        {figureRows.map(({ key, what, words }) => (
          <tr key={key}>
            <th scope="row" className={`${head} font-normal`}>
              {what}
            </th>
            <td className={cell}>{words(figures[key])}</td>
          </tr>
        ))}
      </LabTable>
      {down.length > 1 && (
        <p className="text-xs text-(--lab-soft)">
          {`Down: ${down.map(({ host, ms }) => `${host} for ${lasted(ms)}`).join(', ')}.`}
        </p>
      )}
      <ResultMistakes heading="Mistakes of this run" mistakes={result.mistakes} />
      <StepsDone heading="Steps of this run" steps={result.steps} />
    </>
  )
}
