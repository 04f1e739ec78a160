import type { UseFormRegisterReturn } from 'react-hook-form'
import type { FieldDefinition } from '#contract/settings/field'
import { isSecret } from '#contract/settings/validate'
import type { ControlProps } from '../../ui/FieldRow'

type FieldControlProps = {
  readonly field: FieldDefinition
  readonly control: ControlProps
  readonly registration: UseFormRegisterReturn
  readonly readOnly: boolean
}

/** The native control that suits a field: a drop-down or a line of text. */
export function FieldControl({ field, control, registration, readOnly }: FieldControlProps) {
  const options = optionsOf(field, readOnly)
  if (options) {
    return (
      <select {...control} {...registration} disabled={readOnly} className="control min-w-32">
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...control}
      {...registration}
      type={isSecret(field) ? 'password' : 'text'}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      autoComplete={completionOf(field)}
      spellCheck={false}
      readOnly={readOnly}
      className={`control ${field.kind === 'number' ? 'w-24' : 'w-72 max-w-full'}`}
    />
  )
}

function completionOf(field: FieldDefinition): string {
  if (!isSecret(field)) return 'off'
  return field.kind === 'text' && field.asksOwnPassword ? 'current-password' : 'new-password'
}

// What is built in is shown where it is, and nowhere offered.
function optionsOf(field: FieldDefinition, readOnly: boolean): readonly string[] | undefined {
  if (field.kind === 'choice') {
    return readOnly && field.builtInOption ? [...field.options, field.builtInOption] : field.options
  }
  if (field.kind !== 'number' || field.control !== 'drop-down') return undefined
  return Array.from({ length: field.max - field.min + 1 }, (_, index) => String(field.min + index))
}
