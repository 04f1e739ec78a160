import { createRoot } from 'react-dom/client'
import { worldApart } from '#contract/wire/world-apart'
import { type Interposed, interpose, isExam, useExamStore } from '../api/interpose'
import type { ViewParts } from '../api/view-parts'
import { type Asked, askedHere } from '../start/asked'
import type { Kept } from '../start/kept-answers'
import { PlainPage } from '../start/PlainPage'
import { placeHere, worldHere } from '../util/place'
import { chooseVariant, useVariantStore } from '../variants/chosen'
import { AS_IT_IS } from '../variants/names'
import { countDeeds, isRefusedSave } from './deeds'
import { keepInAddress } from './keep-in-address'
import { answersIn } from './states'
import { count } from './task'
import { ViewBar } from './ViewBar'
import { readView, withoutView } from './view'

/** With what the lab begins. */
export type Begun = {
  readonly asked: Asked
  /** By what the world is known. */
  readonly world: string
  readonly kept: Promise<Kept | null>
}

/**
 * Begins the lab as an address asks for it that says how its page is shown. What is asked for stays in the address, from
 * page to page: a reload shows the same, and so does the address in another browser. Never answers where it is refused.
 */
export async function beginView(view: string): Promise<Begun> {
  const search = new URLSearchParams(location.search)
  const read = readView(search, placeHere().path)
  const errors = 'errors' in read ? read.errors : refusedWith(read, search)
  if (errors.length > 0 || 'errors' in read) return refuse(errors)
  const isBare = search.get('chrome') === 'none'
  const address = keepInAddress(isBare && read.world !== undefined ? `${view}&chrome=none` : view)
  interpose(counting(answersIn(read)))
  if (read.variant !== undefined) chooseOutsideExams(read.variant)
  if (read.variant !== undefined) countDeeds()
  if (read.state === 'refused') pressSave()
  if (!isBare) showBar(read, address)
  return {
    ...worldOf(read),
    // They are of the page as it is.
    kept: Promise.resolve(null),
  }
}

function worldOf({ world }: ViewParts): Pick<Begun, 'asked' | 'world'> {
  if (world === undefined) return { asked: plainly(askedHere()), world: worldHere() }
  const { path, search, hash } = placeHere()
  return {
    asked: { link: world, open: `${path}${search}${hash}` },
    // No other page is to take it for its own.
    world: worldApart(`${performance.timeOrigin}-${Math.random()}`),
  }
}

/** What begins the world knows nothing of how its pages are shown. */
function plainly({ link, open }: Asked): Asked {
  return { link: link === null ? null : withoutView(new URLSearchParams(link)).toString(), open }
}

/** Shows a variant once it is known that no exam is under way, and the page as it is when one begins. */
function chooseOutsideExams(variant: string): void {
  let wanted = variant
  useExamStore.subscribe(({ isExam: now }, { isExam: before }) => {
    if (now === before) return
    const { chosen } = useVariantStore.getState()
    if (before === false && chosen !== null) wanted = chosen
    chooseVariant(now === false ? wanted : AS_IT_IS)
  })
}

/**
 * Presses the first *Save* that is shown, once: what is seen then is what a machine says to that. In an exam, or where
 * nobody can tell whether it is one, nothing is pressed: it would be saved.
 */
function pressSave(): void {
  const watch = new MutationObserver(() => {
    if (!saveShown()) return
    watch.disconnect()
    void isExam().then((is) => !is && saveShown()?.click())
  })
  watch.observe(document.body, { childList: true, subtree: true, attributes: true })
}

function saveShown(): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>('main form button[type="submit"]')]
  return buttons.find((button) => button.textContent === 'Save' && button.offsetParent !== null)
}

/** What a machine refuses counts in a task that is measured. */
function counting(by: Interposed): Interposed {
  return async (asking, next) => {
    const response = await by(asking, next)
    if (isRefusedSave(asking, response)) count('errors')
    return response
  }
}

/** An exam shows pages as they are. */
function refusedWith({ world, ...view }: ViewParts, search: URLSearchParams): readonly string[] {
  const modes = [search.get('mode'), new URLSearchParams(world).get('mode')]
  if (!modes.includes('exam') || Object.keys(view).length === 0) return []
  return [`An exam shows pages as they are: leave out ${Object.keys(view).map(partOf).join(' and ')}.`]
}

const partOf = (key: string) => (key === 'latencyMs' ? 'latency' : key)

function refuse(errors: readonly string[]): Promise<never> {
  document.getElementById('root')?.removeAttribute('aria-busy')
  createRoot(document.getElementById('root') ?? document.body).render(
    <PlainPage title="This address cannot be shown">
      <ul role="alert" className="list-disc pl-5">
        {errors.map((error) => (
          <li key={error}>{error}</li>
        ))}
      </ul>
      <p>
        <a href={plainAddress()} className="console-link">
          Show the page as it is
        </a>
      </p>
    </PlainPage>,
  )
  return new Promise(() => undefined)
}

function showBar(view: ViewParts, address: ReturnType<typeof keepInAddress>): void {
  const place = document.createElement('div')
  document.body.append(place)
  const onVariant = (name: string) => address.change('variant', name)
  createRoot(place).render(<ViewBar view={view} plainAddress={plainAddress} onVariant={onVariant} />)
}

/** The address of this page without what says how it is shown. */
function plainAddress(): string {
  const url = new URL(location.href)
  url.search = withoutView(url.searchParams).toString()
  return url.href
}
