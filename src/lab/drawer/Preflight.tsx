import { counted } from '#contract/counted'
import type { Preflight as Answer } from '#contract/wire/procedures'
import { LinkToConsole } from '../LinkToConsole'
import { RequirementRefs } from '../RequirementRefs'

type Check = Answer['checks'][number]

const results: Record<Check['result'], { word: string; colour: string }> = {
  fail: { word: 'Fail', colour: 'text-(--lab-bad)' },
  advised: { word: 'Advised', colour: 'text-(--lab-warn)' },
  pass: { word: 'Pass', colour: 'text-(--lab-good)' },
  'not-applicable': { word: 'Not applicable', colour: 'text-(--lab-soft)' },
}

const order = Object.keys(results)

/** The prerequisites, worst first, each with its reason and the page that mends it (PRE-01). */
export function Preflight({ checks }: { checks: readonly Check[] }) {
  const failed = checks.filter((check) => check.result === 'fail').length
  const passed = checks.filter((check) => check.result === 'pass').length
  const sorted = checks.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))
  return (
    <details open={failed > 0}>
      <summary className="cursor-pointer">
        <h3 className="inline font-semibold">Pre-flight</h3>{' '}
        <span className={failed > 0 ? 'text-(--lab-bad)' : 'text-(--lab-soft)'}>
          {failed > 0 ? `${counted(failed, 'check')} failed` : `${counted(passed, 'check')} passed`}
        </span>
      </summary>
      <ul className="flex flex-col gap-1.5 pt-1">
        {sorted.map((check) => (
          <li key={check.id}>
            <p>
              <strong className={results[check.result].colour}>{results[check.result].word}</strong>{' '}
              {check.title}
            </p>
            {check.reason !== '' && <p className="text-(--lab-soft)">{check.reason}</p>}
            {check.fix && (
              <LinkToConsole host={check.fix.host} path={check.fix.path}>
                {check.fix.label}
              </LinkToConsole>
            )}
            <RequirementRefs ids={check.guide} />
          </li>
        ))}
      </ul>
    </details>
  )
}
