import { counted } from '#contract/counted'
import { plainText } from '#contract/plain-text'
import { type Row, summaryOf } from './class-rows'

/** What the class came to: how many passed, how long it took, and what most of them got wrong. */
export function ClassSummary({ rows }: { readonly rows: readonly Row[] }) {
  const { handedIn, genuine, passed, missing, medianMinutes, medianScore, mistakes } = summaryOf(rows)
  const figures = [
    ['Handed in', missing > 0 ? `${handedIn}, and ${missing} of the class list not` : String(handedIn)],
    ['Genuine', `${genuine} of ${handedIn}`],
    ['Passed', `${passed} of ${handedIn}`],
    ['Median score', medianScore === null ? '–' : `${medianScore} of 100`],
    ['Median time in the world', medianMinutes === null ? '–' : `${medianMinutes} min`],
  ]
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        {figures.map(([what, words]) => (
          <div key={what} className="contents">
            <dt className="text-(--lab-soft)">{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {mistakes.length > 0 && (
        <section aria-labelledby="class-mistakes" className="min-w-0 flex-1 basis-56">
          <h3 id="class-mistakes" className="font-semibold">
            Most frequent mistakes
          </h3>
          <ul className="text-xs">
            {mistakes.map(({ text, count }) => (
              <li key={text} className="wrap-anywhere">
                {`${counted(count, 'hand-in')}: ${plainText(text, 180)}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
