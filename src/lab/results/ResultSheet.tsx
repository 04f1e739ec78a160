import { counted } from '#contract/counted'
import type { OneResult, RunResult } from '#contract/wire/result'
import { modeWords } from '../modes/mode-words'
import { useWorldName } from '../use-world-name'
import { worldTime } from '../world-time'
import { ComparedFigures } from './ComparedFigures'
import { ComparedMistakes } from './ComparedMistakes'
import { HelpTaken } from './HelpTaken'
import { NameField } from './NameField'
import { begunWords, exerciseName, lasted, outcomeWords, profileWords } from './result-words'
import { StepsDone } from './StepsDone'

/** The result as one sheet of paper: who, what, how it came out, what it cost, what was wrong and what was done. */
export function ResultSheet({ known }: { readonly known: OneResult }) {
  const { result, isOpen } = known
  const { words, edge } = outcomeWords[result.outcome]
  const source = isOpen ? '' : `source=${encodeURIComponent(`result:${known.id}`)}&`
  const momentAt = (at: number) => `/lab/timeline?${source}at=${at}`
  const isUnderWay = isOpen && result.outcome === 'unfinished'
  const mistakes = counted(result.mistakes.length, 'mistake')
  return (
    <article
      aria-labelledby="result-title"
      className="sheet flex flex-col gap-3 rounded border border-(--lab-line) bg-(--lab-panel) p-4"
    >
      <div className={`flex flex-wrap items-start gap-3 border-l-4 pl-3 ${edge}`}>
        <div className="min-w-0 flex-1 basis-56">
          <h1 id="result-title" className="text-xl font-semibold">
            {result.title}
          </h1>
          <p className="font-semibold">
            {isUnderWay ? 'Still under way' : words}
            {result.outcome !== 'without-mistakes' && `, ${mistakes}`}.
          </p>
          <p className="text-(--lab-soft)">{`Guide, ${result.guide}.`}</p>
        </div>
        <p className="text-right whitespace-nowrap">
          <strong className="text-xl">{result.score.total}</strong> of 100
          {result.passMark !== undefined && (
            <span className="block">
              {`${result.passed ? 'Passed' : 'Not passed'}: from ${result.passMark} points on, all done`}
            </span>
          )}
        </p>
      </div>
      <NameField id={known.id} name={known.name} />
      <div className="flex flex-wrap gap-3">
        <About result={result} />
        <Score score={result.score} mode={result.mode} />
      </div>
      <ComparedFigures id={known.id} result={result} momentAt={momentAt} />
      <ComparedMistakes id={known.id} result={result} momentAt={momentAt} />
      <HelpTaken help={result.help} momentAt={momentAt} />
      <StepsDone steps={result.steps} momentAt={momentAt} />
    </article>
  )
}

/** A moment begins with its day, and a space. */
const DATE_LENGTH = 11

/** What was practised, where, by whom among the machines, and when. */
export function About({ result }: { readonly result: RunResult }) {
  const worldName = useWorldName()
  const { limitMs, startedAt, endedAt, exercise, begunAtStep, broken = [], brokenLater = [] } = result
  const until = worldTime(endedAt)
  const isSameDay = worldTime(startedAt).slice(0, DATE_LENGTH) === until.slice(0, DATE_LENGTH)
  const limit = limitMs === null ? '' : `, with a limit of ${lasted(limitMs)}`
  const rows = [
    ...(exercise === undefined ? [] : [['Exercise', exerciseName(result)]]),
    ['World', worldName(result)],
    ['Profile', profileWords[result.profile]],
    ['Mode', `${modeWords[result.mode].name}${limit}`],
    ...(begunAtStep === undefined ? [] : [['Begun', begunWords(begunAtStep)]]),
    ['World time', `${worldTime(startedAt)} to ${isSameDay ? until.slice(DATE_LENGTH) : until}`],
    ...result.roles.map(({ label, host }) => [label, host]),
    ...(broken.length > 0 ? [['Broken before the start', `${broken.join('. ')}.`]] : []),
    ...brokenLater.map(({ at, text, source }) => [
      source === 'code' ? 'Broken by a code' : 'Broken by the exercise',
      `${text}, at ${worldTime(at).slice(DATE_LENGTH)}.`,
    ]),
  ]
  return (
    <dl className="grid flex-1 basis-56 grid-cols-[auto_1fr] gap-x-2">
      {rows.map(([what, words]) => (
        <div key={`${what} ${words}`} className="contents">
          <dt className="text-(--lab-soft)">{what}</dt>
          <dd className="wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The score as the sum that it is: "100 − 5 × 2". */
export function Score({ score: { total, lines }, mode }: Pick<RunResult, 'score' | 'mode'>) {
  const taken = lines.filter(({ count }) => count > 0)
  return (
    <section aria-labelledby="result-score" className="flex-1 basis-56">
      <h2 id="result-score" className="font-semibold">
        Score
      </h2>
      <ul>
        <li>100</li>
        {taken.map(({ what, count, weight, points }) => (
          <li key={what}>{`− ${weight} × ${count} (${what.toLowerCase()}) = − ${points}`}</li>
        ))}
        <li className="font-semibold">{`${total} of 100`}</li>
      </ul>
      {mode === 'learn' && taken.some(({ weight }) => weight === 0) && (
        <p className="text-xs text-(--lab-soft)">In this mode help takes nothing off.</p>
      )}
    </section>
  )
}
