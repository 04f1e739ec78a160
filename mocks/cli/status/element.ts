import type { Context } from '../context'
import type { StatusTree } from './tree'

/** A top-level element of `xStatus`. */
export type StatusElement = {
  readonly name: string
  /** What it shows, for `xStatus ?`. */
  readonly help: string
  readonly read: (context: Context) => StatusTree
}
