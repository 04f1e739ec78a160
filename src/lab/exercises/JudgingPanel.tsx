import { FULL_SCORE, WEIGHED } from '#contract/wire/exercise'
import { HELPS } from '#contract/wire/procedures'
import { LabInput } from '../LabField'
import { Panel } from '../pages/Panel'
import { Choices } from './Choices'
import { numberField, type PartProps } from './part'
import { helpWords, weightWords } from './words'

/** What is taken off, which help there is, and from where on it is passed. */
export function JudgingPanel(props: PartProps) {
  const { draft, set } = props
  return (
    <Panel title="How it is judged">
      <div className="flex flex-wrap gap-3">
        <LabInput
          label="Passed from, in points"
          className="w-36"
          placeholder="no mark"
          {...numberField(props, 'passMark')}
          max={FULL_SCORE}
        />
        {draft.mode === 'practise' && (
          <LabInput
            label="Help at most"
            className="w-28"
            placeholder="any"
            {...numberField(props, 'mostHelp')}
          />
        )}
      </div>
      {draft.mode === 'practise' && (
        <Choices
          title="Help that may be taken"
          options={HELPS.map((help) => ({ value: help, label: helpWords[help] }))}
          chosen={draft.kinds}
          onChange={(kinds) => set({ kinds: HELPS.filter((help) => kinds.includes(help)) })}
        />
      )}
      <fieldset className="flex flex-wrap gap-3">
        <legend className="text-xs text-(--lab-soft)">Points that are taken off for each</legend>
        {WEIGHED.map((of) => (
          <LabInput
            key={of}
            label={weightWords[of]}
            type="number"
            min={0}
            max={FULL_SCORE}
            className="w-40"
            value={draft.weights[of]}
            onChange={({ target }) => set({ weights: { ...draft.weights, [of]: target.value } })}
          />
        ))}
      </fieldset>
    </Panel>
  )
}
