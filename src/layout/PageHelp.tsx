import { listDefinitions } from '#contract/lists/catalogue'
import { menuTrail } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import type { FieldDefinition } from '#contract/settings/field'
import { formFieldsOf } from '#contract/settings/validate'
import { Dialog } from '../ui/Dialog'

type PageHelpProps = { readonly path: string; readonly isOpen: boolean; readonly onClose: () => void }

/** The help of a page: what each of its fields means, from the same catalogue as the fields themselves. */
export function PageHelp({ path, isOpen, onClose }: PageHelpProps) {
  const definition = [...settingsPages, ...listDefinitions].find(
    (page) => path === page.path || path.startsWith(`${page.path}/`),
  )
  const title = definition?.title ?? menuTrail(path).at(-1)?.label ?? 'this page'
  return (
    <Dialog title={`Help: ${title}`} isOpen={isOpen} onClose={onClose}>
      {definition ? (
        <dl className="m-0">
          {helpOf(formFieldsOf(definition)).map(({ labels, text }) => (
            <div key={text} className="mb-2">
              {labels.map((label) => (
                <dt key={label} className="font-bold">
                  {label}
                </dt>
              ))}
              <dd className="m-0">{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="m-0">This page has no fields to fill in.</p>
      )}
    </Dialog>
  )
}

/** Fields that follow each other with one text, such as the peer rows, share it. */
function helpOf(fields: readonly FieldDefinition[]): { labels: string[]; text: string }[] {
  const entries: { labels: string[]; text: string }[] = []
  for (const { label, scope, help } of fields) {
    const shown = scope === 'peer' ? `${label} †` : label
    const last = entries.at(-1)
    if (last?.text === help) last.labels.push(shown)
    else entries.push({ labels: [shown], text: help })
  }
  return entries
}
