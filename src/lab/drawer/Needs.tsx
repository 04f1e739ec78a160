import { Link } from 'react-router'
import { shortName } from '#contract/short-name'
import type { Run } from '#contract/wire/procedures'
import { consolePath } from '../console-address'
import { isAt, type Place } from './place'

type Step = NonNullable<Run>['steps'][number]
type Need = Step['needs'][number]

type NeedsProps = {
  readonly step: Step
  /** Where one looks; a line that asks for something elsewhere leads there. */
  readonly front: Place | null
}

/** What a step asks for, ticked or not, a list for each machine that it is about. */
export function Needs({ step, front }: NeedsProps) {
  if (step.needs.length === 0) return null
  const hosts = [...new Set(step.needs.map(({ host }) => host))]
  const isOwnAlone = hosts.length === 1 && (hosts[0] ?? null) === step.host
  return (
    <section aria-label="Still missing" className="flex flex-col gap-1 rounded bg-(--lab-hint) px-2 py-1">
      {hosts.map((host) => (
        <OnMachine
          key={host}
          title={isOwnAlone ? null : host}
          needs={step.needs.filter((need) => need.host === host)}
          front={front}
        />
      ))}
    </section>
  )
}

type OnMachineProps = Pick<NeedsProps, 'front'> & {
  /** Null where the step has named the machine, and all is about that one. */
  readonly title: string | null
  readonly needs: readonly Need[]
}

/** What is asked for on one machine; once all of it is done, it is folded into one line. */
function OnMachine({ title, needs, front }: OnMachineProps) {
  const left = needs.filter(({ met }) => !met)
  if (title === null) return <Lines needs={needs} front={front} />
  const name = shortName(title)
  return left.length === 0 ? (
    <details>
      <summary className="flex cursor-pointer gap-2">
        <Tick isMet />
        <span className="text-(--lab-soft)">{name}: all done</span>
      </summary>
      <div className="pl-5">
        <Lines needs={needs} front={front} />
      </div>
    </details>
  ) : (
    <div>
      <p className="font-semibold">
        {name}
        {left.length < needs.length && (
          <span className="font-normal text-(--lab-soft)">{`, ${needs.length - left.length} of ${needs.length}`}</span>
        )}
      </p>
      <Lines needs={needs} front={front} />
    </div>
  )
}

function Lines({ needs, front }: Pick<OnMachineProps, 'needs' | 'front'>) {
  return (
    <ul className="flex flex-col gap-1">
      {needs.map((need) => (
        <li key={`${need.words} ${need.path}`} className="flex gap-2">
          <Tick isMet={need.met} />
          <NeedWords need={need} front={front} />
        </li>
      ))}
    </ul>
  )
}

/** A missing thing leads to its page, unless that is the page in front. */
function NeedWords({ need: { met, words, host, path }, front }: { need: Need } & Pick<NeedsProps, 'front'>) {
  const classes = 'min-w-0 wrap-break-word'
  if (met) return <span className={`${classes} text-(--lab-soft)`}>{words}</span>
  if (host === null || isAt({ host, path }, front)) return <span className={classes}>{words}</span>
  return (
    <Link
      to={consolePath(host, path ?? undefined)}
      className={`${classes} text-(--lab-text) underline decoration-(--lab-link)`}
    >
      {words}
    </Link>
  )
}

function Tick({ isMet }: { readonly isMet: boolean }) {
  return (
    <>
      <span
        aria-hidden="true"
        className={`w-3 shrink-0 font-semibold ${isMet ? 'text-(--lab-good)' : 'text-(--lab-soft)'}`}
      >
        {isMet ? '✓' : '☐'}
      </span>
      <span className="sr-only">{isMet ? 'Done: ' : 'Missing: '}</span>
    </>
  )
}
