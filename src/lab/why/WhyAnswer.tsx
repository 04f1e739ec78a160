import { useLocation } from 'react-router'
import type { Why } from '#contract/wire/lab'
import { consoleAddress } from '../console-address'
import { LinkToConsole } from '../LinkToConsole'
import { Cited } from './Cited'

type Condition = Why['chain'][number]

/** The cause in a sentence, the condition that it breaks, the cure; what holds is folded away below. */
export function WhyAnswer({ why, onFollow }: { why: Why; onFollow: () => void }) {
  const broken = why.chain.filter(({ holds }) => !holds)
  const passed = why.chain.filter(({ holds }) => holds)
  return (
    <div className="flex flex-col gap-3 pt-2">
      <p className="text-base">{why.answer}</p>
      {broken.length > 0 && <Conditions conditions={broken} />}
      {why.cure && <Cure cure={why.cure} onFollow={onFollow} />}
      {passed.length > 0 && (
        <details>
          <summary className="cursor-pointer">
            {passed.length === 1 ? '1 check passed' : `${passed.length} checks passed`}
          </summary>
          <Conditions conditions={passed} />
        </details>
      )}
    </div>
  )
}

/** What to do, with the way there; on the very page where it is done there is none to go. */
function Cure({ cure, onFollow }: { cure: NonNullable<Why['cure']>; onFollow: () => void }) {
  const here = consoleAddress(useLocation().pathname)
  const isHere = here?.host === cure.host && here.path === cure.path
  return (
    <p className="rounded border-l-4 border-(--lab-good) bg-(--lab-panel) px-2 py-1">
      {cure.text}{' '}
      {isHere ? '(on this page)' : <LinkToConsole host={cure.host} path={cure.path} onFollow={onFollow} />}
    </p>
  )
}

function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ol className="flex flex-col gap-2">
      {conditions.map((condition) => (
        <Checked key={`${condition.condition} ${condition.evidence}`} condition={condition} />
      ))}
    </ol>
  )
}

function Checked({ condition: { condition, holds, evidence, guide } }: { condition: Condition }) {
  return (
    <li className={`border-l-4 pl-2 ${holds ? 'border-(--lab-line)' : 'border-(--lab-bad)'}`}>
      <p>
        <strong className={holds ? 'text-(--lab-good)' : 'text-(--lab-bad)'}>
          <span aria-hidden="true">{holds ? '✓ ' : '✗ '}</span>
          {holds ? 'Holds' : 'Broken'}
        </strong>{' '}
        <span className="font-semibold">{condition}</span>
      </p>
      <p>{evidence}</p>
      <Cited ids={guide} unfolded={!holds} />
    </li>
  )
}
