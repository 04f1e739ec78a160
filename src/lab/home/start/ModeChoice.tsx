import { useId } from 'react'
import { LIMIT_MINUTES_MAX, MODES, type Mode } from '#contract/wire/procedures'
import { LabInput } from '../../LabField'
import { modeWords } from '../../modes/mode-words'

/** In which mode a procedure starts, and how many minutes an exam may take; undefined: as long as it takes. */
export type ModeChosen = { readonly mode: Mode; readonly limitMinutes: number | undefined }

type ModeChoiceProps = {
  readonly chosen: ModeChosen
  /** It is done in a window, whose length can be set in every mode. */
  readonly isWindowed: boolean
  readonly onChoose: (chosen: ModeChosen) => void
}

/** How one wants to practise: three ways, each with what it means. */
export function ModeChoice({ chosen, isWindowed, onChoose }: ModeChoiceProps) {
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-xs text-(--lab-soft)">How</legend>
      {MODES.map((mode) => (
        <div key={mode} className="flex items-baseline gap-2">
          <input
            id={`${name}-${mode}`}
            type="radio"
            name={name}
            checked={chosen.mode === mode}
            aria-describedby={`${name}-${mode}-words`}
            onChange={() => onChoose({ mode, limitMinutes: isWindowed ? chosen.limitMinutes : undefined })}
          />
          <p className="flex-1">
            <label htmlFor={`${name}-${mode}`} className="font-semibold">
              {modeWords[mode].name}
            </label>
            <span id={`${name}-${mode}-words`} className="block text-(--lab-soft)">
              {modeWords[mode].sentence}
            </span>
          </p>
        </div>
      ))}
      {(isWindowed || chosen.mode === 'exam') && (
        <LabInput
          label={
            isWindowed
              ? 'Length of the maintenance window, in minutes'
              : 'Minutes allowed, in the time of the world'
          }
          type="number"
          min={1}
          max={LIMIT_MINUTES_MAX}
          step={1}
          placeholder="no limit"
          className={isWindowed ? 'w-80' : 'w-64 pl-5'}
          value={chosen.limitMinutes ?? ''}
          onChange={({ target }) =>
            onChoose({
              ...chosen,
              limitMinutes: target.value === '' ? undefined : Number(target.value),
            })
          }
        />
      )}
    </fieldset>
  )
}
