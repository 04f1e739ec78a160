import { useSearchParams } from 'react-router'
import { counted } from '#contract/counted'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { ALL, askedStates, COUNT, casesOf } from './asked-states'
import { areas, cases, stateIds, stateRows } from './cases'
import { OutsideExams } from './OutsideExams'
import { Thumbnail, widths } from './Thumbnail'

/** Every page in every state, alive: for those who change one and want to see what becomes of it. */
export function StatesPage() {
  return (
    <LabPage
      title="States"
      about="Every page in the states that it can be in, each in a world of its own that is kept nowhere: what you work in is not touched. A link opens the page whole, and can be handed out."
    >
      <OutsideExams what="The gallery is">
        {BEHIND_HASH ? (
          <p>Worlds of their own are begun where the lab lies on a server, and not here.</p>
        ) : (
          <Gallery />
        )}
      </OutsideExams>
    </LabPage>
  )
}

/** What is shown of it stands in the address, so that it can be handed out too. */
function Gallery() {
  const [search, setSearch] = useSearchParams()
  const asked = askedStates(search)
  const { part, state, page, width, count } = asked
  const shown = casesOf(asked)
  const choose = (name: string) => (value: string) => {
    const after = new URLSearchParams(search)
    after.delete(name)
    if (value !== ALL) after.set(name, value)
    setSearch(after, { replace: true })
  }
  return (
    <Panel title="Gallery">
      <div className="flex flex-wrap gap-3">
        <LabSelect label="Part" value={part} options={parts} onChoose={choose('part')} />
        <LabSelect label="State" value={state} options={states} onChoose={choose('shown')} />
        <LabInput label="Page" value={page} onChange={({ target }) => choose('page')(target.value)} />
        <LabSelect label="Width" value={width} options={windows} onChoose={choose('width')} />
      </div>
      <p role="status">{`${shown.length.toLocaleString('en')} of ${counted(cases.length, 'state')}.`}</p>
      <ul aria-label="States" className="flex flex-wrap gap-4">
        {shown.slice(0, count).map((one) => (
          <Thumbnail key={one.id} shown={one} width={width} />
        ))}
      </ul>
      {shown.length > count && (
        <LabButton className="self-start" onClick={() => choose('count')(String(count + COUNT))}>
          Show more
        </LabButton>
      )}
    </Panel>
  )
}

const all = { value: ALL, label: 'All' }
const parts = [all, ...areas.map((value) => ({ value, label: value }))]
const states = [all, ...stateIds.map((value) => ({ value, label: stateRows[value].title }))]
const windows = Object.keys(widths).map((value) => ({ value, label: `${value} px` }))
