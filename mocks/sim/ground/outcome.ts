import type { WorldEvent } from './event'
import type { World } from './world'

/** What `apply` and `advance` return: the world afterwards and what happened, in order. */
export type Outcome = { readonly world: World; readonly events: readonly WorldEvent[] }
