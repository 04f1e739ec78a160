import type { Scenarios } from '#contract/wire/lab'
import type { Procedures } from '#contract/wire/procedures'
import { modeWords } from '../modes/mode-words'
import { Panel } from '../pages/Panel'
import type { Draft } from './draft'
import { worldsOfRepairs } from './repair-worlds'

type PreviewProps = {
  readonly draft: Draft
  readonly procedures: Procedures['procedures']
  readonly scenarios: Scenarios['scenarios']
}

/** What whoever opens the exercise reads, and nothing of what it hides. */
export function Preview({ draft, procedures, scenarios }: PreviewProps) {
  const procedure = procedures.find(({ id }) => id === draft.procedure)
  const world =
    draft.scenario === ''
      ? draft.file?.title
      : [...scenarios, ...worldsOfRepairs(procedures, scenarios)].find(({ id }) => id === draft.scenario)
          ?.title
  const rows = [
    ['World', world ?? 'none yet'],
    ['Mode', `${modeWords[draft.mode].name}. ${modeWords[draft.mode].sentence}`],
    ...(draft.limit === '' ? [] : [['Limit', `${draft.limit} min of world time`]]),
    ...(draft.mode === 'practise' && draft.mostHelp !== ''
      ? [['Help', `${draft.mostHelp} times at most`]]
      : []),
    ...(draft.passMark === '' ? [] : [['Passed from', `${draft.passMark} of 100 points`]]),
  ]
  return (
    <Panel title="What the trainee sees">
      <p className="text-base font-semibold wrap-anywhere">
        {draft.title || procedure?.title || 'No title yet'}
      </p>
      {draft.words !== '' && <p className="whitespace-pre-line wrap-anywhere">{draft.words}</p>}
      {procedure && draft.mode !== 'learn' && <p>{`Goal: ${procedure.text}`}</p>}
      <dl className="grid grid-cols-[auto_1fr] gap-x-2">
        {rows.map(([what, words]) => (
          <div key={what} className="contents">
            <dt className="text-(--lab-soft)">{what}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
