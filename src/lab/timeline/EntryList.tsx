import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { Shown } from '../../api/timeline'
import { shortName } from '../expressway-lamp'
import { worldTime } from '../world-time'
import { kindWords } from './kind-words'
import { type Entry, useEntries } from './use-entries'

type EntryListProps = {
  readonly shown: Shown
  readonly total: number
  readonly index: number
  readonly hostOf: (machine: string | null) => string
  readonly onIndex: (index: number) => void
}

/** The height of an entry of one line; the true heights are measured. */
const ENTRY_PX = 28

/** What happened, line by line: as many lines as are in view are in the document, however many there are. */
export function EntryList({ shown, total, index, hostOf, onIndex }: EntryListProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ENTRY_PX,
    overscan: 8,
    initialRect: { width: 0, height: 400 },
  })
  const items = virtualizer.getVirtualItems()
  const entryAt = useEntries(shown, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [index, virtualizer])
  return (
    // The keyboard reaches the entry of the slider's moment, which goes from one to the next.
    <section
      ref={box}
      aria-label="Entries"
      className="max-h-96 overflow-auto rounded border border-(--lab-line)"
    >
      <ol className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => (
          <li
            key={item.index}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={total}
            className="absolute left-0 w-full"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <EntryRow
              entry={entryAt(item.index)}
              isHere={item.index === index}
              hostOf={hostOf}
              onChoose={() => onIndex(item.index)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

type EntryRowProps = {
  readonly entry: Entry | undefined
  readonly isHere: boolean
  readonly hostOf: EntryListProps['hostOf']
  readonly onChoose: () => void
}

function EntryRow({ entry, isHere, hostOf, onChoose }: EntryRowProps) {
  if (!entry) return <p className="px-2 py-1 text-(--lab-soft)">…</p>
  return (
    <button
      type="button"
      tabIndex={isHere ? 0 : -1}
      aria-current={isHere || undefined}
      className="grid w-full cursor-pointer grid-cols-[auto_6rem_minmax(0,1fr)] gap-x-3 border-l-4 px-2 py-1 text-left hover:bg-(--lab-page) aria-current:bg-(--lab-hint) max-md:grid-cols-[auto_minmax(0,1fr)]"
      style={{ borderColor: kindWords[entry.kind].colour }}
      onClick={onChoose}
    >
      <span className="whitespace-nowrap text-(--lab-soft) figures">{worldTime(entry.at)}</span>
      <span className="truncate">{shortName(hostOf(entry.machine))}</span>
      <span className="wrap-anywhere max-md:col-span-2">{entry.text}</span>
    </button>
  )
}
