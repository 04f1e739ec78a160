import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { counted } from '#contract/counted'
import type { Fits } from '#contract/wire/fits'
import type { Scenarios } from '#contract/wire/lab'
import type { Procedures } from '#contract/wire/procedures'
import type { Progress } from '#contract/wire/progress'
import { LabButton } from '../../LabButton'
import { ProcedureRow } from './ProcedureRow'
import { TabList } from './TabList'
import { found, type TabId, type Thing, tabs, thingsOf } from './things'
import { WorldRow } from './WorldRow'

const PANEL = 'lab-catalogue-panel'
const idOf = (tab: TabId) => `lab-tab-${tab}`

type CatalogueProps = {
  readonly procedures: Procedures['procedures']
  readonly scenarios: Scenarios['scenarios']
  readonly fits: Fits['fits']
  /** What was practised. */
  readonly exercises: Progress['exercises']
  /** The id of the scenario that the world began as. */
  readonly open: string | undefined
  /** Asks before a procedure starts; `isLoading`: in the world that it names. */
  readonly onAsk: (id: string, isLoading: boolean) => void
}

/** Everything that can be started, in tabs, a row a thing; what is typed is looked for in all of them. */
export function Catalogue({ open, onAsk, ...answers }: CatalogueProps) {
  const { typed, setTyped, tab, setTab } = useSearch(answers)
  const field = useRef<HTMLInputElement>(null)
  const shown = tabs.map((one) => ({ ...one, things: found(thingsOf(one.id, answers), typed) }))
  const things = shown.find(({ id }) => id === tab)?.things ?? []
  const isSearching = typed.trim() !== ''
  const elsewhere = shown.filter((one) => one.id !== tab && one.things.length > 0)

  function showAll(): void {
    setTyped('')
    // The button goes with the words that it takes away.
    field.current?.focus()
  }

  return (
    <section
      id="lab-catalogue"
      tabIndex={-1}
      aria-label="Catalogue"
      className="flex flex-col rounded border border-(--lab-line) bg-(--lab-panel) lg:min-h-60 lg:grow lg:basis-0"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-4 border-b border-(--lab-line) px-2 pt-1">
        <TabList
          label="Catalogue"
          idOf={idOf}
          panelId={PANEL}
          tabs={shown.map(({ id, title, things: { length } }) => ({
            id,
            title,
            ...(isSearching && { note: String(length) }),
          }))}
          chosen={tab}
          onChoose={setTab}
        />
        <Find ref={field} typed={typed} onType={setTyped} />
      </div>
      <p role="status" className="sr-only">
        {isSearching && `${counted(things.length, 'thing')} found`}
      </p>
      <div
        id={PANEL}
        role="tabpanel"
        aria-labelledby={idOf(tab)}
        className="lg:grow lg:basis-0 lg:overflow-y-auto"
      >
        {things.length === 0 && (
          <NothingFound typed={typed} elsewhere={elsewhere} onGo={setTab} onShowAll={showAll} />
        )}
        <ul>
          {things.map((thing) => (
            <Row key={thing.id} thing={thing} answers={answers} open={open} onAsk={onAsk} />
          ))}
        </ul>
      </div>
    </section>
  )
}

type FindProps = {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (typed: string) => void
}

function Find({ ref, typed, onType }: FindProps) {
  return (
    <label className="flex items-center gap-2 pb-1 text-dense">
      Find
      <input
        ref={ref}
        type="search"
        maxLength={200}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        className="min-h-7 w-40 rounded border border-(--lab-edge) bg-(--lab-field) px-2 text-(--lab-text)"
      />
    </label>
  )
}

type NothingFoundProps = {
  readonly typed: string
  /** The other tabs in which something is found. */
  readonly elsewhere: readonly {
    readonly id: TabId
    readonly title: string
    readonly things: readonly Thing[]
  }[]
  readonly onGo: (tab: TabId) => void
  readonly onShowAll: () => void
}

function NothingFound({ typed, elsewhere, onGo, onShowAll }: NothingFoundProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 p-3">
      <p>
        Nothing here has all the words of <strong className="wrap-anywhere">{typed.trim()}</strong>.
      </p>
      {elsewhere.map(({ id, title, things: { length } }) => (
        <LabButton key={id} onClick={() => onGo(id)}>
          {`${length} in ${title}`}
        </LabButton>
      ))}
      <LabButton onClick={onShowAll}>Show all</LabButton>
    </div>
  )
}

type RowProps = Pick<CatalogueProps, 'open' | 'onAsk'> & {
  readonly thing: Thing
  readonly answers: Pick<CatalogueProps, 'scenarios' | 'exercises'>
}

function Row({ thing, answers: { scenarios, exercises }, open, onAsk }: RowProps) {
  if (thing.kind === 'world') return <WorldRow scenario={thing.scenario} isOpen={thing.id === open} />
  const { procedure, fit } = thing
  const world = scenarios.find(({ id }) => id === procedure.startsIn.scenario)?.title ?? ''
  return (
    <ProcedureRow
      procedure={procedure}
      fit={fit}
      world={world}
      exercise={exercises.find((one) => one.procedure === procedure.id)}
      onAsk={(isLoading) => onAsk(procedure.id, isLoading)}
    />
  )
}

const ANCHOR = '#procedure-'

/** What is typed and which tab is open. An address that ends in `#procedure-ID` leads to the row of that procedure. */
function useSearch({ procedures }: Pick<CatalogueProps, 'procedures'>) {
  const { hash, key } = useLocation()
  const asked = hash.startsWith(ANCHOR) ? hash.slice(ANCHOR.length) : null
  const group = procedures.find(({ id }) => id === asked)?.group
  const leadsTo = tabs.find((one) => one.group === group)?.id ?? 'procedures'
  const [typed, setTyped] = useState('')
  const [tab, setTab] = useState<TabId>(leadsTo)

  const [followed, setFollowed] = useState(key)
  if (followed !== key) {
    setFollowed(key)
    if (group !== undefined) {
      setTab(leadsTo)
      setTyped('')
    }
  }

  useEffect(() => {
    // The frame around the page goes to its top when the path changes, right after this: the row comes a frame later.
    const frame = requestAnimationFrame(() => {
      const row = asked === null ? null : document.getElementById(`procedure-${asked}`)
      row?.scrollIntoView({ block: 'nearest' })
      row?.querySelector('button')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [asked, key])

  return { typed, setTyped, tab, setTab }
}
