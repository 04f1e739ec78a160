import { counted } from '#contract/counted'
import type { Why } from '#contract/wire/why'
import { ProcedureLink } from '../ProcedureLink'
import { RequirementRefs } from '../RequirementRefs'
import { CureRow } from './CureRow'

type Condition = Why['chain'][number]

/** The cause in a sentence, what the guide says of it, the cure as a button; what holds is folded away below. */
export function WhyAnswer({ why }: { why: Why }) {
  const passed = why.chain.filter(({ holds }) => holds)
  return (
    <div className="flex flex-col gap-3 pt-2">
      <p className="text-base">{why.answer}</p>
      {why.cure && <CureRow cure={why.cure} />}
      <RequirementRefs ids={why.guide} isQuoted />
      {why.lesson && (
        <p>
          {'Lesson: '}
          <ProcedureLink procedure={why.lesson} />
        </p>
      )}
      {passed.length > 0 && (
        <details>
          <summary className="cursor-pointer">{`${counted(passed.length, 'check')} passed`}</summary>
          <ol className="flex flex-col gap-1 pt-1">
            {passed.map((condition) => (
              <Passed key={condition.condition} condition={condition} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Passed({ condition: { condition, evidence } }: { condition: Condition }) {
  return (
    <li className="border-l-4 border-(--lab-line) pl-2">
      <p>
        <span aria-hidden="true" className="text-(--lab-good)">
          ✓{' '}
        </span>
        {condition}
      </p>
      <p className="text-(--lab-soft)">{evidence}</p>
    </li>
  )
}
