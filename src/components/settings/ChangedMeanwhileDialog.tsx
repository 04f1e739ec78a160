import type { FieldDefinition, PageValues } from '#contract/settings/field'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import type { Texts } from './texts'

type ChangedMeanwhileDialogProps = {
  readonly fields: readonly FieldDefinition[]
  /** What stands in the form; nothing of it is lost unless one chooses so. */
  readonly typed: Texts
  /** What is saved now; null while nothing changed underneath. */
  readonly saved: PageValues | null
  readonly onReload: () => void
  readonly onOverwrite: () => void
  readonly onCancel: () => void
}

/** Someone else saved the page since it was read: shows both values of each field and lets one choose. */
export function ChangedMeanwhileDialog(props: ChangedMeanwhileDialogProps) {
  const { fields, typed, saved, onReload, onOverwrite, onCancel } = props
  const rows = fields
    .map((field) => ({ field, mine: typed[field.key] ?? '', theirs: String(saved?.[field.key] ?? '') }))
    .filter(({ mine, theirs }) => mine !== theirs)

  return (
    <Dialog
      title="This page changed meanwhile"
      isOpen={saved !== null}
      onClose={onCancel}
      buttons={
        <>
          <Button tone="primary" onClick={onReload}>
            Reload
          </Button>
          <Button onClick={onOverwrite}>Overwrite</Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p className="mt-0 mb-2">
        It was saved by someone else after you opened it. Reload shows what is saved now; Overwrite saves what
        you typed.
      </p>
      {rows.length === 0 ? (
        <p className="m-0">What you typed is the same as what is saved now.</p>
      ) : (
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="border-b border-rule">
              <th className="py-1 pr-3">Field</th>
              <th className="py-1 pr-3">Typed here</th>
              <th className="py-1">Saved now</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, mine, theirs }) => (
              <tr key={field.key} className="border-b border-rule align-top">
                <th scope="row" className="py-1 pr-3 font-normal">
                  {field.label}
                </th>
                <td className="py-1 pr-3 break-all">{shown(field, mine)}</td>
                <td className="py-1 break-all">{shown(field, theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

function shown(field: FieldDefinition, text: string): string {
  if (text === '') return '(blank)'
  return field.kind === 'text' && field.format === 'secret' ? '••••••' : text
}
