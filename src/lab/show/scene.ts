import { create } from 'zustand'
import type { Run } from '#contract/wire/procedures'

/** The paces at which things are done: how long one rests over a line, as a part of the time that it takes to read. */
export const PACES = [
  { label: 'Slow', factor: 2 },
  { label: 'As one reads', factor: 1 },
  { label: 'Fast', factor: 0.25 },
  { label: 'At once', factor: 0 },
] as const

export type Pace = (typeof PACES)[number]

type Step = NonNullable<Run>['steps'][number]

/** What the show says and points at now. */
type Scene = {
  readonly step: Step | null
  readonly words: string
  /** What is pointed at on the page. */
  readonly control: HTMLElement | null
  /** Where the page is that the words are about, while another one is in front. */
  readonly elsewhere: string | null
  /** What lets the time pass that is waited for, while somebody is asked to let it pass. */
  readonly letPass: (() => void) | null
  /** How it ended; null while it goes on. */
  readonly ending: string | null
  readonly isPaused: boolean
  readonly pace: Pace
}

const nothing = {
  step: null,
  words: '',
  control: null,
  elsewhere: null,
  letPass: null,
  ending: null,
  isPaused: false,
}

/** The scene of this tab's show. The pace outlives it: who reads fast does so the next time. */
export const useScene = create<Scene>()(() => ({ ...nothing, pace: PACES[1] }))

/** An empty stage. */
export function clearScene(): void {
  useScene.setState(nothing)
}
