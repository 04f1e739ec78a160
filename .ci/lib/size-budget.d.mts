import type { Plugin } from 'vite'

/** One row: what it counts, and what that may weigh. */
export type BudgetRow = {
  readonly what: string
  readonly from?: readonly string[]
  readonly without?: readonly string[]
  readonly files?: RegExp
  readonly budgetKb: number
  readonly aimKb?: number
}

/** As much of a file of a bundle as is weighed. */
export type BundleFile =
  | {
      readonly type: 'chunk'
      readonly fileName: string
      readonly code: string
      readonly imports: readonly string[]
      readonly moduleIds: readonly string[]
      readonly modules: Readonly<Record<string, { readonly renderedLength: number }>>
    }
  | { readonly type: 'asset'; readonly fileName: string; readonly source: string | Uint8Array }

export type WeighedRow = BudgetRow & {
  readonly kb: number
  readonly missing: readonly string[]
  readonly contents: readonly Uint8Array[]
  readonly origins: readonly (readonly [string, number])[]
}

export const budget: readonly BudgetRow[]
export function sizeBudget(rows?: readonly BudgetRow[]): Plugin
export function weighed(
  bundle: Readonly<Record<string, BundleFile>>,
  root: string,
  rows?: readonly BudgetRow[],
): readonly WeighedRow[]

/** For each row by its name, kB by origin. */
export type NotedOrigins = Readonly<Record<string, Readonly<Record<string, number>>>>

export function complaints(rows: readonly WeighedRow[], noted?: NotedOrigins): readonly string[]
export function originsNoted(rows: readonly WeighedRow[]): NotedOrigins
