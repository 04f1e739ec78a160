import { useQuery } from '@tanstack/react-query'
import { formAt, listAt } from '#contract/definitions'
import { menuPathOf, menuTrail } from '#contract/menu'
import type { FieldDefinition } from '#contract/settings/field'
import { formFieldsOf } from '#contract/settings/validate'
import { Dialog } from '../ui/Dialog'
import { Loaded } from '../ui/Loaded'

type PageHelpProps = { readonly path: string; readonly isOpen: boolean; readonly onClose: () => void }

/** The help of a page: what each of its fields means, from the same definition as the fields themselves. */
export function PageHelp({ path, isOpen, onClose }: PageHelpProps) {
  const query = useQuery({
    queryKey: ['definition', path],
    queryFn: () => definitionAt(menuPathOf(path) ?? path),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isOpen,
  })
  const title = query.data?.title ?? menuTrail(path).at(-1)?.label ?? 'this page'
  return (
    <Dialog title={`Help: ${title}`} isOpen={isOpen && !query.isPending} onClose={onClose}>
      <Loaded query={query}>
        {(definition) =>
          definition ? (
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
          )
        }
      </Loaded>
    </Dialog>
  )
}

async function definitionAt(path: string) {
  return (await (formAt(path) ?? listAt(path))?.()) ?? null
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
