import { LIMIT_MINUTES_MAX, MODES, type Procedures } from '#contract/wire/procedures'
import { LabInput, LabSelect } from '../LabField'
import { modeWords } from '../modes/mode-words'
import { Panel } from '../pages/Panel'
import type { Draft } from './draft'
import { numberField, type PartProps } from './part'
import { WordsField } from './WordsField'

/** What is asked of whom, how, and for how long. */
export function TaskPanel({
  procedures,
  ...props
}: PartProps & { readonly procedures: Procedures['procedures'] }) {
  const { draft, set } = props

  function choose(id: string): void {
    const chosen = procedures.find((one) => one.id === id)
    const scenario = draft.file ? draft.scenario : (chosen?.startsIn.scenario ?? draft.scenario)
    set({
      procedure: id,
      roles: {},
      scenario,
      learner: '',
      seed: '',
      hidden: draft.hidden.filter(({ when }) => isOfNoStep(when)),
    })
  }

  return (
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
        <LabInput
          label="Limit, in minutes"
          className="w-28"
          {...numberField(props, 'limit')}
          max={LIMIT_MINUTES_MAX}
        />
        <LabInput label="Begins at step" className="w-28" {...numberField(props, 'step')} />
      </div>
      <Roles {...props} procedures={procedures} />
    </Panel>
  )
}

function Roles({ draft, set, procedures }: PartProps & { readonly procedures: Procedures['procedures'] }) {
  const procedure = procedures.find(({ id }) => id === draft.procedure)
  if (!procedure || procedure.roles.length === 0) return null
  return (
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
  )
}

const isOfNoStep = (when: Draft['hidden'][number]['when']) => when === 'now' || 'atMs' in when

/** The machines that a world can have; whether it has them is told when the exercise is made. */
const machines = [1, 2, 3, 4, 5, 6].map((number) => ({ value: `expe${number}`, label: `expe${number}` }))
