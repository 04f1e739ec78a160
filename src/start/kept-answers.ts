import { viewedMoment } from '#contract/wire/moment'
import { canShare, isLockHeld, isTakenAlone, lockOfOpenTabs } from '#contract/wire/open-tabs'
import { type Standing, worldDatabase, worldTime } from '#contract/wire/stored-world'
import { consoleAddress } from '../lab/console-address'
import type { Asked } from './asked'
import { isSameStanding, type KeptRecord, keptRecord, storedStanding } from './kept-store'

/** Answers from before, as the query library dehydrates them. */
export type Kept = { readonly state: unknown }

/**
 * So much wall time a world may be ahead of where it was left, when it goes on from kept answers: a tab keeps them for a
 * moment that comes within less, and says within the rest that it is open.
 */
const AHEAD_MS_MAX = 6_000

/**
 * The answers that are at hand for what the address asks for, or null. They are what the machines answer at the
 * moment from which their clock goes on: those of a start link were made with the build, the others are of the stored world as it stands.
 */
export async function keptAnswers(
  base: string,
  world: string,
  build: string,
  asked: Asked,
): Promise<Kept | null> {
  // What is kept is of the present.
  if (viewedMoment() !== null) return null
  try {
    const [isTaken, kept] = await Promise.all([
      isTakenAlone(worldDatabase(world)),
      asked.link === null ? stored(world, build, asked.open) : built(base, asked),
    ])
    // Another tab has the world for itself, which the machines of this one find too.
    return isTaken ? null : kept
  } catch {
    return null
  }
}

/** Where the answers of a fresh world lie, below those of all; null where none were made. */
export function builtName(question: URLSearchParams, host: string | undefined): string | null {
  const scenario = question.get('scenario') ?? ''
  const profile = question.get('profile') ?? 'strict'
  // Of a world in which something was done or broken before, the machines alone know the answers.
  const isFresh = ![...question.keys()].some((part) => part === 'procedure' || part === 'fault')
  const usual =
    isFresh &&
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
  return response.ok ? { state: await response.json() } : null
}

async function stored(world: string, build: string, open: string): Promise<Kept | null> {
  const [record, found, isShared] = await Promise.all([
    keptRecord(world, pathOf(open)),
    storedStanding(world),
    canShare() && isLockHeld(lockOfOpenTabs(worldDatabase(world))),
  ])
  return record && found ? keptOf(record, { ...found, build, isShared }) : null
}

/** The world as it is stored, and who finds it. */
type Found = {
  readonly standing: Standing
  /** When a tab last showed it, by the time of its clock. */
  readonly seenAt: number
  /** Whether another tab has it open, so that its clock does not wait for this one. */
  readonly isShared: boolean
  readonly build: string
}

/**
 * The kept answers if they are true: of this build, of the stored world, and of a moment from which its clock can go on
 * without going back, nor ahead by more than a page takes to load. Else null, as for a record that is damaged. No wall
 * time is compared with that of this computer, whose clock may have been set.
 */
export function keptOf(record: KeptRecord, { standing, seenAt, isShared, build }: Found): Kept | null {
  if (record.build !== build || !isSameStanding(record, standing)) return null
  const { clock } = standing
  const aheadMs = record.now - worldTime(clock, seenAt)
  // A moment that is no number came from a damaged disk.
  if (!(aheadMs >= 0 && aheadMs <= AHEAD_MS_MAX * clock.speed)) return null
  return isShared && clock.speed > 0 ? null : { state: record.state }
}
