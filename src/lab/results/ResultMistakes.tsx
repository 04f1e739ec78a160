import { useQuery } from '@tanstack/react-query'
import type { RunResult } from '#contract/wire/result'
import { mistakesTableQuery } from '../mistakes-table'
import { requirementsQuery } from '../requirements'
import { worldTime } from '../world-time'

/** So many fit on the sheet; the downloads have all. */
const PRINTED_MAX = 10

/** The mistakes of the run, each with when it was made and the page of the guide that it is against. */
export function ResultMistakes({ mistakes }: Pick<RunResult, 'mistakes'>) {
  const pageOf = usePages(mistakes.length > 0)
  const unprinted = mistakes.length - PRINTED_MAX
  return (
    <section aria-labelledby="result-mistakes">
      <h2 id="result-mistakes" className="font-semibold">
        Mistakes
      </h2>
      {mistakes.length === 0 && <p>None.</p>}
      <ol className="list-decimal pl-5">
        {mistakes.map((mistake, index) => (
          <li
            key={`${mistake.id} ${mistake.at} ${mistake.text}`}
            className={index < PRINTED_MAX ? '' : 'print-off'}
          >
            {`${mistake.text} `}
            <span className="text-(--lab-soft)">{`${worldTime(mistake.at)}. ${pageOf(mistake)}`}</span>
          </li>
        ))}
      </ol>
      {unprinted > 0 && <p className="print-only">{`And ${unprinted} more, which the downloads have.`}</p>}
    </section>
  )
}

/** Where the guide speaks of a mistake: the page of its own row, else the places of the rules that it is against. */
function usePages(isAsked: boolean) {
  const { data: table } = useQuery({ ...mistakesTableQuery, enabled: isAsked })
  const { data: requirements } = useQuery({ ...requirementsQuery, enabled: isAsked })
  return ({ id, guide }: RunResult['mistakes'][number]): string => {
    const page = table?.get(id)?.guidePage
    if (page) return `Guide p. ${page}`
    const places = guide.flatMap((rule) => requirements?.get(rule)?.guideSection ?? [])
    return places.length > 0 ? `Guide: ${[...new Set(places)].join('; ')}` : ''
  }
}
