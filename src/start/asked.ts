import { MOMENT_KEY } from '#contract/wire/moment'
import { asksForWorld, openOf } from '../lab/home/open-of'
import { addressOf, placeHere } from '../util/place'

/** What the address asks for while the page loads. */
export type Asked = {
  /** The question of a start link whose world has not begun; null where the stored world is asked for. */
  readonly link: string | null
  /** The location that is shown, below the base path: `/expe1.example.com/system/clustering`. */
  readonly open: string
}

/** A reload before the asked world has begun asks for it again, although the address no longer does. */
const KEY = 'sixpeer:start-link'

/** Reads the address of this page. */
export function askedHere(): Asked {
  const { path, search, hash } = placeHere()
  const question = new URLSearchParams(search)
  if (path === '/' && asksForWorld(question)) {
    // At once: whoever goes to another page before the world has begun means that world too.
    keep(question.toString())
    return { link: question.toString(), open: openOf(question) }
  }
  return { link: pending(), open: `${path}${search}${hash}` }
}

/** Makes the address that of the page, before the world of the start link has begun. */
export function goTo({ link, open }: Asked): void {
  keep(link)
  history.replaceState(history.state, '', addressOf(open))
}

/** The asked world has begun, or never will. */
export function settled(): void {
  keep(null)
}

function pending(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Where a browser keeps nothing, a reload finds the stored world. */
function keep(link: string | null): void {
  try {
    // Another world has another past.
    if (link !== null) sessionStorage.removeItem(MOMENT_KEY)
    if (link === null) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, link)
  } catch {
    // Nothing more can be done for that reload.
  }
}
