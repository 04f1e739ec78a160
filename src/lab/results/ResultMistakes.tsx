import { useQuery } from '@tanstack/react-query'
import type { RunResult } from '#contract/wire/result'
import { requirementsQuery } from '../../components/guide/requirements'
import { mistakesTableQuery } from '../mistakes-table'
import { MomentLink, type OpensMoments } from './MomentLink'

/** So many fit on the sheet, and so much of each; the downloads have all. */
const PRINTED_MAX = 6
const LETTERS_PRINTED_MAX = 180

type ResultMistakesProps = Pick<RunResult, 'mistakes'> &
  OpensMoments & {
    readonly heading?: string
    /** What the run would have come to without each, in words, as far as that was found out. */
    readonly without?: (mistake: RunResult['mistakes'][number]) => string | undefined
  }

/** The mistakes of the run, each with when it was made and the page of the guide that it is against. */
export function ResultMistakes({ heading = 'Mistakes', mistakes, without, momentAt }: ResultMistakesProps) {
  const pageOf = usePages(mistakes.length > 0)
  const isCut =
    mistakes.length > PRINTED_MAX || mistakes.some(({ text }) => text.length > LETTERS_PRINTED_MAX)
  return (
    <section aria-labelledby="result-mistakes">
      <h2 id="result-mistakes" className="font-semibold">
        {heading}
      </h2>
      {mistakes.length === 0 && <p>None.</p>}
      <ol className="list-decimal pl-5">
        {mistakes.map((mistake, index) => (
          <li
            key={`${mistake.id} ${mistake.at} ${mistake.text}`}
            className={index < PRINTED_MAX ? '' : 'on-screen'}
          >
            {mistake.text.slice(0, LETTERS_PRINTED_MAX)}
            <span className="on-screen">{mistake.text.slice(LETTERS_PRINTED_MAX)}</span>{' '}
            <span className="text-(--lab-soft)">
              <MomentLink at={mistake.at} momentAt={momentAt} about={mistake.text} />
              {`. ${pageOf(mistake)}`}
            </span>
            {without && <span className="block text-xs">{without(mistake)}</span>}
          </li>
        ))}
      </ol>
      {isCut && <p className="on-paper hidden">{`All ${mistakes.length} stand in full in the downloads.`}</p>}
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
