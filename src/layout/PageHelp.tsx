import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { formAt, listAt } from '#contract/definitions'
import { menuPathOf, menuTrail } from '#contract/menu'
import type { FieldDefinition } from '#contract/settings/field'
import { formFieldsOf } from '#contract/settings/validate'
import { Loaded } from '../ui/Loaded'

type PageHelpProps = { readonly path: string; readonly onClose: () => void }

/**
 * The help of a page in a panel beside it, which covers nothing of it: what each of its fields means, from the same
 * definition as the fields themselves. Escape and its cross close it.
 */
export function PageHelp({ path, onClose }: PageHelpProps) {
  const titleId = useId()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  useEffect(() => {
    const { current } = panel
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose()
    }
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  })
  const query = useQuery({
    queryKey: ['definition', path],
    queryFn: () => definitionAt(menuPathOf(path) ?? path),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const title = query.data?.title ?? menuTrail(path).at(-1)?.label ?? 'this page'
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="top-0 shrink-0 overflow-y-auto border-rule bg-desk px-4 py-2 outline-none max-lg:max-h-[45dvh] max-lg:border-t lg:sticky lg:max-h-[60dvh] lg:w-88 lg:border-b lg:border-l"
    >
      <div className="flex items-start gap-3">
        <h2 id={titleId} className="flex-1 text-base font-semibold">
          Help: {title}
        </h2>
        <button
          type="button"
          aria-label="Close"
          onClick={onClose}
          className="size-6 cursor-pointer text-base leading-none"
        >
          ×
        </button>
      </div>
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
    </aside>
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
