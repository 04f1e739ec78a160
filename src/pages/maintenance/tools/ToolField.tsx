import { FieldRow } from '../../../ui/FieldRow'

type ToolFieldProps = {
  readonly label: string
  readonly help: string
  readonly value: string
  readonly onType: (value: string) => void
  readonly lengthMax?: number
}

/** A line of text that a tool asks for. */
export function ToolField({ label, help, value, onType, lengthMax = 255 }: ToolFieldProps) {
  return (
    <FieldRow label={label} help={help}>
      {(control) => (
        <input
          {...control}
          value={value}
          onChange={(event) => onType(event.target.value)}
          maxLength={lengthMax}
          autoCapitalize="none"
          spellCheck={false}
          className="control w-72"
        />
      )}
    </FieldRow>
  )
}

type ToolChoiceProps<Option extends string> = {
  readonly label: string
  readonly help: string
  readonly options: readonly Option[]
  readonly value: Option
  readonly onChoose: (value: Option) => void
}

/** A drop-down that a tool asks for. */
export function ToolChoice<Option extends string>({
  label,
  help,
  options,
  value,
  onChoose,
}: ToolChoiceProps<Option>) {
  return (
    <FieldRow label={label} help={help}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option === event.target.value)
            if (chosen !== undefined) onChoose(chosen)
          }}
          className="control min-w-32"
        >
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      )}
    </FieldRow>
  )
}
