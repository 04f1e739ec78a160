import { useId } from 'react'
import { colours } from './look'

type ChoiceProps<V extends string> = {
  readonly label: string
  readonly options: readonly V[]
  readonly value: V
  readonly onChoose: (value: V) => void
}

/** A drop-down with its label above it. */
export function Choice<V extends string>({ label, options, value, onChoose }: ChoiceProps<V>) {
  const id = useId()
  function choose(words: string): void {
    const chosen = options.find((one) => one === words)
    if (chosen !== undefined) onChoose(chosen)
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        className="max-w-xl border px-2 py-1"
        style={colours.box}
        onChange={({ target }) => choose(target.value)}
      >
        {options.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  )
}
