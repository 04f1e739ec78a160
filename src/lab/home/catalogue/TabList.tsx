import { type KeyboardEvent, useRef } from 'react'

type TabListProps<Id extends string> = {
  readonly label: string
  /** `idOf` gives the id of a tab from that of what it shows; its panel is named by it. */
  readonly idOf: (id: Id) => string
  readonly panelId: string
  readonly tabs: readonly { readonly id: Id; readonly title: string; readonly note?: string }[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/**
 * Tabs as the pattern of WAI-ARIA has them: one stop for the Tab key, arrows, Home and End move and choose. They stand in
 * the first picture, which the overlays' library would make a third heavier.
 */
export function TabList<Id extends string>({
  label,
  idOf,
  panelId,
  tabs,
  chosen,
  onChoose,
}: TabListProps<Id>) {
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`#${idOf(next.id)}`)?.focus()
  }

  return (
    <div ref={list} role="tablist" aria-label={label} className="flex flex-wrap gap-1">
      {tabs.map(({ id, title, note }) => (
        <button
          key={id}
          id={idOf(id)}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={id === chosen ? panelId : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={move}
          className="min-h-7 cursor-pointer border-b-2 border-transparent px-2.5 aria-selected:border-(--lab-link) aria-selected:text-(--lab-link)"
        >
          {title}
          {note !== undefined && <span className="text-xs font-normal"> {note}</span>}
        </button>
      ))}
    </div>
  )
}
