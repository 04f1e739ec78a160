import type { Standing } from '#contract/wire/stored-world'
import { consoleAddress } from '../lab/console-address'
import type { Asked } from './asked'
import { isSameStanding, type KeptRecord, keptRecord, storedStanding } from './kept-store'

/** Answers from before, and the wall time of which they are. */
export type Kept = { readonly state: unknown; readonly at: number }

/** How often a tab says that it is open, and once more: who was seen longer ago is gone. */
const GONE_AFTER_MS = 5_000

/** A page that refreshes itself may be that old, in world time: so may what is drawn before the machines answer. */
const AGE_MAX_MS = 5_000

/**
 * The answers that are at hand for what the address asks for, or null. They are what the machines will answer a moment
 * later: those of a start link were made with the build, the others are of the stored world as it stands.
 */
export async function keptAnswers(base: string, build: string, asked: Asked): Promise<Kept | null> {
  try {
    return asked.link === null ? await stored(base, build, asked.open) : await built(base, asked)
  } catch {
    return null
  }
}

/** Where the answers of a fresh world lie, below those of all; null where none were made. */
export function builtName(question: URLSearchParams, host: string | undefined): string | null {
  const scenario = question.get('scenario') ?? ''
  const profile = question.get('profile') ?? 'strict'
  const usual =
    /^[\w-]+$/.test(`${scenario}${profile}`) &&
    (question.get('seed') ?? '1') === '1' &&
    (question.get('signin') ?? 'admin') === 'admin'
  return usual ? `${scenario}/${profile}/${host ?? 'home'}.json` : null
}

/** The location as the router has it, without question and fragment. */
export const pathOf = (open: string) => new URL(open, 'http://lab').pathname

async function built(base: string, { link, open }: Asked): Promise<Kept | null> {
  const folder = document.querySelector<HTMLMetaElement>('meta[name="first-answers"]')?.content
  const name = builtName(new URLSearchParams(link ?? ''), consoleAddress(pathOf(open))?.host)
  if (folder === undefined || name === null) return null
  const response = await fetch(`${base}${folder}/${name}`)
  return response.ok ? { state: await response.json(), at: Date.now() } : null
}

async function stored(base: string, build: string, open: string): Promise<Kept | null> {
  const [record, world] = await Promise.all([keptRecord(base, pathOf(open)), storedStanding(base)])
  return record && world ? keptOf(record, { ...world, build, now: Date.now() }) : null
}

/** The world as it is stored, and who finds it when. */
type Found = {
  readonly standing: Standing
  /** Wall time at which a tab last showed it. */
  readonly seenAt: number
  readonly build: string
  readonly now: number
}

/**
 * The kept answers if they are still true: of this build, of the stored world, and nothing has happened in it since,
 * neither by a command nor by itself; and no older than a page of the machine may be, for some of what a page shows
 * turns with time alone. Else null, as for a record that is damaged.
 */
export function keptOf(record: KeptRecord, { standing, seenAt, build, now }: Found): Kept | null {
  if (record.build !== build || !isSameStanding(record, standing)) return null
  if (!isWhole(record)) return null
  // World time stands still while no tab is open.
  const openMs = Math.max(0, seenAt - record.at)
  const openMsMax = Math.min(openMs + GONE_AFTER_MS, now - record.at)
  if (openMs * standing.clock.speed > AGE_MAX_MS) return null
  if (record.dueInMs !== null && openMsMax >= record.dueInMs) return null
  return { state: record.state, at: now - openMs }
}

/** Moments that are no numbers came from a damaged disk. */
function isWhole({ at, dueInMs }: KeptRecord): boolean {
  return Number.isFinite(at) && (dueInMs === null || Number.isFinite(dueInMs))
}
