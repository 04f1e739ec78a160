import type { DehydratedState } from '@tanstack/react-query'
import * as v from 'valibot'
import { worldSummarySchema } from '#contract/wire/lab'
import { type Ask, answersTo } from '../api/kept'
import { readsOf, readsOfHost } from '../api/reads'

/**
 * What the pages of a fresh world ask first, answered by its machines: by host, and under `home` for the lab's own home.
 * Made with the build, so that a start link shows its page before there are machines; no part of the app.
 */
export async function firstAnswers(ask: Ask): Promise<ReadonlyMap<string, DehydratedState>> {
  const { expressways } = v.parse(worldSummarySchema, await ask('lab/world'))
  const files = new Map([['home', await answersTo(readsOf(null), ask)]])
  for (const { host } of expressways) files.set(host, await answersTo(readsOfHost(host), ask))
  return files
}

/** The same answers as they are stored: the time at which a build was made is no part of it. */
export function stored({ queries }: DehydratedState): string {
  const timeless = queries.map(({ dehydratedAt: _at, state, ...query }) => ({
    ...query,
    state: { ...state, dataUpdatedAt: 0 },
  }))
  return JSON.stringify({ queries: timeless })
}
