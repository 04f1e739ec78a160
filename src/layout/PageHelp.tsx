import { listDefinitions } from '#contract/lists/catalogue'
import { menuTrail } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
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
          {fieldsOf(definition).map((field) => (
            <div key={field.key} className="mb-2">
              <dt className="font-bold">
                {field.label}
                {field.scope === 'peer' && ' †'}
              </dt>
              <dd className="m-0">{field.help}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="m-0">This page has no fields to fill in.</p>
      )}
    </Dialog>
  )
}
