import type { Story } from './story'

/** A link that is broken: the machine and the row whose link it is, the condition, and the requirement that explains it. */
export type LinkStory = {
  readonly condition: string
  readonly on: string
  readonly row: number
  readonly guide: string
  readonly raise: () => Story
}
