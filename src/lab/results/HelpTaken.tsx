import type { Help } from '#contract/wire/procedures'
import type { RunResult } from '#contract/wire/result'
import { MomentLink, type OpensMoments } from './MomentLink'

/** What each kind of help is called on the sheet. */
const helpNames: Readonly<Record<Help, string>> = {
  step: 'A step read',
  nudge: 'A hint where to go',
  page: 'A hint which page',
  values: 'A hint which values',
  show: 'A step shown',
  do: 'A step done by the lab',
  why: 'Asked why',
  'what-if': 'Asked what if',
  again: 'Gone back',
  cause: 'The cause shown',
}

/** The help that was taken, each with its moment; nothing where none was. */
export function HelpTaken({ help, momentAt }: Pick<RunResult, 'help'> & OpensMoments) {
  if (help.length === 0) return null
  return (
    <section aria-labelledby="result-help" className="on-screen">
      <h2 id="result-help" className="font-semibold">
        Help
      </h2>
      <ul className="text-xs">
        {help.map(({ step, help: kind, at }) => (
          <li key={`${step} ${kind} ${at}`}>
            {helpNames[kind]} <MomentLink at={at} momentAt={momentAt} about={helpNames[kind]} />
          </li>
        ))}
      </ul>
    </section>
  )
}
