type ChoicesProps<T extends string> = {
  readonly title: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: readonly T[]
  readonly onChange: (chosen: readonly T[]) => void
}

/** Boxes to tick, any number of them. */
export function Choices<T extends string>({ title, options, chosen, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-xs text-(--lab-soft)">{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
