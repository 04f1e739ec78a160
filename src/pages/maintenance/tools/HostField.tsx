import { FieldRow } from '../../../ui/FieldRow'

type HostFieldProps = {
  readonly help: string
  readonly value: string
  readonly onType: (value: string) => void
}

/** The host that a network utility is asked about. */
export function HostField({ help, value, onType }: HostFieldProps) {
  return (
    <FieldRow label="Host" help={help}>
      {(control) => (
        <input
          {...control}
          value={value}
          onChange={(event) => onType(event.target.value)}
          maxLength={255}
          autoCapitalize="none"
          spellCheck={false}
          className="control w-72"
        />
      )}
    </FieldRow>
  )
}
