import { FULL_SCORE, WEIGHED } from '#contract/wire/exercise'
import type { Scenarios } from '#contract/wire/lab'
import { HELPS, LIMIT_MINUTES_MAX, MODES, type Procedures } from '#contract/wire/procedures'
import { LabInput, LabSelect } from '../LabField'
import { modeWords } from '../modes/mode-words'
import { Panel } from '../pages/Panel'
import { Choices } from './Choices'
import type { Draft } from './draft'
import { HiddenFaults } from './HiddenFaults'
import { helpWords, weightWords } from './words'
import { WordsField } from './WordsField'

type Procedure = Procedures['procedures'][number]

type ExerciseFormProps = {
  readonly draft: Draft
  readonly procedures: readonly Procedure[]
  readonly scenarios: Scenarios['scenarios']
  readonly onChange: (draft: Draft) => void
}

/** All that an exercise says, box by box. What cannot be is told when it is made, by the names that stand here. */
export function ExerciseForm({ draft, procedures, scenarios, onChange }: ExerciseFormProps) {
  const procedure = procedures.find(({ id }) => id === draft.procedure)
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const number = (key: 'seed' | 'limit' | 'step' | 'passMark' | 'mostHelp') => ({
    type: 'number',
    min: 0,
    value: draft[key],
    onChange: ({ target }: { target: { value: string } }) => set({ [key]: target.value }),
  })

  function choose(id: string): void {
    const chosen = procedures.find((one) => one.id === id)
    const scenario = draft.file ? draft.scenario : (chosen?.startsIn.scenario ?? draft.scenario)
    set({ procedure: id, roles: {}, scenario, hidden: draft.hidden.filter(({ when }) => isOfNoStep(when)) })
  }

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel title="The task">
        <LabInput
          label="Title"
          maxLength={120}
          value={draft.title}
          onChange={({ target }) => set({ title: target.value })}
        />
        <WordsField value={draft.words} onType={(words) => set({ words })} />
        <div className="flex flex-wrap gap-3">
          <LabSelect
            label="Procedure or repair"
            options={[
              { value: '', label: 'Choose one' },
              ...procedures.map(({ id, group, title }) => ({ value: id, label: `${group}: ${title}` })),
            ]}
            value={draft.procedure}
            onChoose={choose}
            className="min-w-0 max-w-full"
          />
          <LabSelect
            label="Mode"
            options={MODES.map((mode) => ({ value: mode, label: modeWords[mode].name }))}
            value={draft.mode}
            onChoose={(mode) => set({ mode: MODES.find((one) => one === mode) ?? draft.mode })}
          />
          <LabInput label="Limit, in minutes" className="w-28" {...number('limit')} max={LIMIT_MINUTES_MAX} />
          <LabInput label="Begins at step" className="w-28" {...number('step')} />
        </div>
        {procedure && procedure.roles.length > 0 && (
          <fieldset className="flex flex-wrap gap-3">
            <legend className="text-xs text-(--lab-soft)">Who plays what</legend>
            {procedure.roles.map(({ key, label }) => (
              <LabSelect
                key={key}
                label={label}
                options={[{ value: '', label: 'Whoever fits' }, ...machines]}
                value={draft.roles[key] ?? ''}
                onChoose={(name) => set({ roles: { ...draft.roles, [key]: name } })}
              />
            ))}
          </fieldset>
        )}
      </Panel>
      <Panel title="The world">
        <div className="flex flex-wrap gap-3">
          <LabSelect
            label="World"
            options={[
              {
                value: '',
                label: draft.file ? `From the file: ${draft.file.title}` : 'Choose one',
              },
              ...scenarios.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            value={draft.scenario}
            onChoose={(scenario) => set({ scenario })}
          />
          <LabSelect
            label="Mistakes"
            options={profiles}
            value={draft.profile}
            onChoose={(chosen) => set({ profile: chosen === 'strict' ? 'strict' : 'realistic' })}
          />
          <LabSelect
            label="Clock"
            options={clocks}
            value={draft.clock}
            onChoose={(chosen) => set({ clock: chosen === 'paused' ? 'paused' : 'running' })}
          />
          <LabInput label="Number of the variant" placeholder="1" className="w-36" {...number('seed')} />
        </div>
      </Panel>
      <HiddenFaults
        hidden={draft.hidden}
        procedure={draft.procedure}
        onChange={(hidden) => set({ hidden })}
      />
      <Panel title="How it is judged">
        <div className="flex flex-wrap gap-3">
          <LabInput
            label="Passed from, in points"
            className="w-36"
            placeholder="no mark"
            {...number('passMark')}
            max={FULL_SCORE}
          />
          {draft.mode === 'practise' && (
            <LabInput label="Help at most" className="w-28" placeholder="any" {...number('mostHelp')} />
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
      <Panel title="For the trainer">
        <LabInput
          label={draft.kept.word ? 'A new word; blank keeps the one that it has' : 'Your word'}
          type="password"
          autoComplete="new-password"
          maxLength={200}
          className="max-w-sm"
          value={draft.word}
          onChange={({ target }) => set({ word: target.value })}
        />
        <p className="max-w-prose text-xs text-(--lab-soft)">
          With your word you see what is hidden while somebody practises, and open the file again. It is not
          kept, only a fingerprint of it. What is hidden stands in the link under a veil: nobody reads it by
          looking, but the lab’s source is public, and whoever takes the trouble can lift the veil. Do not
          rely on it where a mark matters and nobody watches.
        </p>
      </Panel>
    </div>
  )
}

const isOfNoStep = (when: Draft['hidden'][number]['when']) => when === 'now' || 'atMs' in when

/** The machines that a world can have; whether it has them is told when the exercise is made. */
const machines = [1, 2, 3, 4, 5, 6].map((number) => ({ value: `expe${number}`, label: `expe${number}` }))

const profiles = [
  { value: 'realistic', label: 'Have their consequences' },
  { value: 'strict', label: 'Are refused, with the reason' },
] as const

const clocks = [
  { value: 'running', label: 'Runs' },
  { value: 'paused', label: 'Stands still' },
] as const
