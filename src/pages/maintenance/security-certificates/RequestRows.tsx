import { FieldRow } from '../../../ui/FieldRow'

type ChoiceRowProps<T extends string | number> = {
  readonly label: string
  readonly options: readonly T[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

/** A drop-down of a few fixed choices. */
export function ChoiceRow<T extends string | number>({ label, options, value, onChoose }: ChoiceRowProps<T>) {
  return (
    <FieldRow label={label}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => String(option) === event.target.value)
            if (chosen !== undefined) onChoose(chosen)
          }}
          className="control max-w-full min-w-32"
        >
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}

type TextRowProps = {
  readonly label: string
  readonly value: string
  readonly onType: (text: string) => void
  readonly maxLength: number
  readonly help?: string
  readonly error?: string | undefined
}

/** A line of text. */
export function TextRow({ label, value, onType, maxLength, help, error }: TextRowProps) {
  return (
    <FieldRow label={label} help={help} error={error}>
      {(control) => (
        <input
          {...control}
          value={value}
          onChange={(event) => onType(event.target.value)}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          className="control w-72 max-w-full"
        />
      )}
    </FieldRow>
  )
}

type OutputRowProps = { readonly label: string; readonly text: string; readonly error: string | undefined }

/** What comes of the choices above, and what is wrong with it. */
export function OutputRow({ label, text, error }: OutputRowProps) {
  return (
    <FieldRow label={label} error={error}>
      {({ id, 'aria-describedby': describedBy }) => (
        <output id={id} aria-describedby={describedBy} className="min-w-0 font-mono break-words">
          {text || 'None'}
        </output>
      )}
    </FieldRow>
  )
}
