import type { Why } from '#contract/wire/lab'
import { LinkToConsole } from '../LinkToConsole'
import { Cited } from './Cited'

type Condition = Why['chain'][number]

/** The answer in a sentence, the conditions in the order they were checked, and the cure. */
export function WhyAnswer({ why, onFollow }: { why: Why; onFollow: () => void }) {
  return (
    <div className="flex flex-col gap-3 pt-2">
      <p className="text-base">{why.answer}</p>
      {why.cure && (
        <p className="rounded border-l-4 border-(--lab-good) bg-(--lab-panel) px-2 py-1">
          {why.cure.text} <LinkToConsole host={why.cure.host} path={why.cure.path} onFollow={onFollow} />
        </p>
      )}
      {why.chain.length > 0 && (
        <>
          <h3 className="font-semibold">Conditions, in the order checked</h3>
          <ol className="flex flex-col gap-2">
            {why.chain.map((condition) => (
              <Checked key={`${condition.condition} ${condition.evidence}`} condition={condition} />
            ))}
          </ol>
        </>
      )}
    </div>
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
