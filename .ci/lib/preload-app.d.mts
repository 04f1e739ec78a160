import type { Plugin } from 'vite'

export function preloadApp(): Plugin

type Chunk = {
  readonly type: 'chunk'
  readonly fileName: string
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
}

export type Pages = {
  readonly files: readonly string[]
  readonly pages: Readonly<Record<string, readonly number[]>>
}

export function pagesOf(bundle: Readonly<Record<string, Chunk>>, app: readonly string[]): Pages

export function preloadAsked(given: Pages & { readonly base: string; readonly folder: string }): void
