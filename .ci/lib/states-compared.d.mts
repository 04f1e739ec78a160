import type { Taken } from './states-pictures.mjs'

/** Compares the pictures that were taken into `now` of a folder with those in `before`, and writes a report beside them. */
export function compared(
  folder: string,
  taken: readonly Taken[],
): { readonly report: string; readonly changed: number; readonly added: number; readonly failed: number }
