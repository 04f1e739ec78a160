import type { Pointer } from '#contract/wire/step-help'
import { changeClock } from '../../api/lab'
import { consoleAddress, consolePath, readable } from '../console-address'
import { shortName } from '../expressway-lamp'
import { labPages } from '../lab-pages'
import { pageName } from '../page-name'
import { deeds } from './deeds'
import { findTarget } from './find-target'
import { accountAt, expresswayAt, Halt, type Stage, worldNow } from './stage'
import { rest, until } from './until'

export type PagePointer = Extract<Pointer, { readonly kind: 'page' }>

/** A page that has not come by then does not come. */
const PAGE_MS_MAX = 15_000

/** The location of the page that an act is done on. */
export const locationOf = ({ host, path }: PagePointer): string =>
  host === null ? `/${path}` : consolePath(host, path)

/** What the page of an act is called: `Clustering on expe1`. */
export function placeName({ host, path }: PagePointer): string {
  if (host !== null) return `${pageName(path)} on ${shortName(host)}`
  if (path.startsWith('tms/')) return 'Cisco TMS'
  return labPages.find((page) => page.path === `/${path}`)?.title ?? path
}

/** True on the page of an act, or on a form below it. */
export function isInFront({ front }: Stage, pointer: PagePointer): boolean {
  return `${readable(front())}/`.startsWith(`${readable(locationOf(pointer))}/`)
}

/** True for a way to the command line. */
const isTerminal = ({ path }: PagePointer) => path === 'ssh' || path === 'serial-console'

/** True once the page in front shows what it is about. */
export function isRead(pointer: PagePointer): boolean {
  if (isTerminal(pointer)) return document.querySelector('.xterm textarea') !== null
  const page = document.querySelector('main')
  const reads = pointer.host !== null && pointer.path !== 'login'
  if (!page?.querySelector('h1')) return false
  return page.matches(reads ? '[aria-busy=false]:not([hidden])' : ':not([aria-busy=true])')
}

/** Waits until a page that is loaded anew has begun to be read: in the moment before, what it showed still stands as read. */
export const asked = (signal: AbortSignal): Promise<void> => rest(0, signal)

/** Opens the page of an act, or loads it anew; signs in and lets a restart end on the way, where one has to. */
export async function arrive(stage: Stage, pointer: PagePointer, signal: AbortSignal): Promise<void> {
  // A terminal that is open is in the middle of something.
  if (isTerminal(pointer) && isInFront(stage, pointer) && isRead(pointer)) return
  if (pointer.host !== null) await waitUntilBack(stage, pointer.host, signal)
  stage.load(locationOf(pointer))
  await asked(signal)
  const found = await until(
    () => (isInFront(stage, pointer) && isRead(pointer) ? 'there' : isAtSignIn(stage, pointer) && 'sign-in'),
    signal,
    PAGE_MS_MAX,
  )
  if (found === 'sign-in') await signIn(stage, pointer, signal)
  else if (!found) throw new Halt(`${placeName(pointer)} cannot be opened now.`)
}

/** True where a console asks who one is, before it shows the page of the act. */
export function isAtSignIn(stage: Stage, { host, path }: PagePointer): boolean {
  const front = consoleAddress(readable(stage.front()))
  return (
    path !== 'login' &&
    front?.host === host &&
    front.path === 'login' &&
    findTarget({ role: 'textbox', name: 'Password' }) !== null
  )
}

/** Signs in with the account that the lab tells. */
async function signIn(stage: Stage, pointer: PagePointer, signal: AbortSignal): Promise<void> {
  const account = await accountAt(stage, pointer)
  if (!account) throw new Halt(`The lab knows no account for ${placeName(pointer)}. Sign in, then go on.`)
  const fields = [
    ['Username', account.username],
    ['Password', account.password],
  ] as const
  for (const [name, value] of fields) {
    const control = findTarget({ role: 'textbox', name })
    if (control) deeds.textbox.act(control, { role: 'textbox', name, value, words: '' })
  }
  findTarget({ role: 'button', name: 'Login' })?.click()
  const isThere = await until(() => isInFront(stage, pointer) && isRead(pointer), signal, PAGE_MS_MAX)
  if (!isThere) throw new Halt(`Signing in on ${shortName(pointer.host ?? '')} has not worked.`)
}

/** Lets time pass until a machine that restarts answers again. */
export async function waitUntilBack(stage: Stage, host: string, signal: AbortSignal): Promise<void> {
  const id = expresswayAt(await worldNow(stage), host)?.id
  for (;;) {
    signal.throwIfAborted()
    const { expressways, nextEvent } = await worldNow(stage)
    const machine = expressways.find((one) => one.id === id)
    // An Install Wizard waits itself, for whoever stands beside the machine.
    if (!machine || machine.power === 'up' || machine.power === 'installing') return
    if (machine.power === 'off' || !nextEvent)
      throw new Halt(`${shortName(host)} is off: nobody waits for it.`)
    await changeClock({ toNextEvent: true })
  }
}
