import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { FieldDefinition, SectionDefinition } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import { BesideField } from '../../ui/BesideField'
import { type ControlProps, FieldRow } from '../../ui/FieldRow'
import { FieldsBox } from '../../ui/FieldsBox'
import { PEER_MARK } from '../peer-mark'
import { FieldControl } from './FieldControl'
import { type Texts, valuesOf } from './texts'

/** What a page may put around a field. */
export type Beside = {
  /** To the right, read out with the field. */
  readonly words?: ReactNode
  /** To the right, links. */
  readonly after?: ReactNode
  /** Lines under the field, read out with it. */
  readonly below?: ReactNode
}

type SectionsProps = {
  readonly sections: readonly SectionDefinition[]
  readonly form: UseFormReturn<Texts>
  /** Keys of the fields that cannot be edited here. */
  readonly readOnly: readonly string[]
  readonly besideField?: (field: FieldDefinition, texts: Texts) => Beside
}

/** The titled boxes of a form. A box whose fields are all hidden is not drawn. */
export function Sections({ sections, form, readOnly, besideField }: SectionsProps) {
  const texts = form.watch()
  const values = valuesOf(fieldsOf({ sections }), texts)
  const controlOf = (field: FieldDefinition, control: ControlProps) => (
    <FieldControl
      field={field}
      control={control}
      registration={form.register(field.key)}
      readOnly={readOnly.includes(field.key)}
    />
  )
  return sections.map((section) => {
    const fields = section.fields.filter((field) => isVisible(field, values))
    if (fields.length === 0) return null
    return (
      <FieldsBox
        key={section.title}
        title={section.title}
        isFolded={section.folded}
        isSet={fields.some(({ key, default: factory }) => values[key] !== factory)}
        hasError={fields.some(({ key }) => form.formState.errors[key] !== undefined)}
      >
        {linesOf(fields).map(([field, second]) => {
          const beside = besideField?.(field, texts)
          return (
            <FieldRow
              key={field.key}
              label={field.label}
              mark={markOf(field)}
              help={field.help}
              unit={field.kind === 'number' ? field.unit : undefined}
              required={isRequired(field, section.fields)}
              error={form.formState.errors[field.key]?.message}
              beside={beside?.words}
              after={
                <>
                  {beside?.after}
                  {second && (
                    <BesideField
                      label={second.label}
                      shown={endOf(second) ?? second.label}
                      mark={markOf(second)}
                      help={second.help}
                    >
                      {(control) => controlOf(second, control)}
                    </BesideField>
                  )}
                </>
              }
              below={beside?.below}
            >
              {(control) => controlOf(field, control)}
            </FieldRow>
          )
        })}
      </FieldsBox>
    )
  })
}

type Line = readonly [FieldDefinition, FieldDefinition?]

/** The fields by line: some stand on that of the field before them. */
function linesOf(fields: readonly FieldDefinition[]): readonly Line[] {
  return fields.flatMap((field, index): Line[] => {
    if (endOf(field)) return []
    const next = fields[index + 1]
    return [endOf(next) ? [field, next] : [field]]
  })
}

/** What is shown of the label of a field that stands on the line of another; undefined of one with a line of its own. */
const endOf = (field: FieldDefinition | undefined) => (field?.kind === 'choice' ? field.beside : undefined)

const markOf = ({ scope }: FieldDefinition) => (scope === 'peer' ? PEER_MARK : undefined)

/** What is typed once more is as mandatory as what it repeats. */
function isRequired(field: FieldDefinition, others: readonly FieldDefinition[]): boolean {
  const repeats = field.kind === 'text' ? field.confirms : undefined
  return [field, ...others.filter(({ key }) => key === repeats)].some(({ mandatory }) => mandatory === true)
}

/** The sentence that explains the mark; only where a field carries it. */
export function PeerMarkLegend({ sections }: Pick<SectionsProps, 'sections'>) {
  if (!fieldsOf({ sections }).some((field) => field.scope === 'peer')) return null
  return (
    <p className="my-2 text-xs text-muted">† This setting applies to this peer only: set it on every peer.</p>
  )
}
