import * as v from 'valibot'
import { faultRows, faultSchema } from '#contract/wire/faults'
import { expresswayNamed } from '../sim/around/index'
import { type FaultKind, refuse, type World } from '../sim/ground/index'
import type { HostRefusal } from './choice'

/** How a part of a fault is written in a start link: so many words, and what is made of them. */
type Written = {
  readonly words: readonly string[]
  readonly read: (world: World, words: readonly string[]) => unknown
}

const number: Written['read'] = (_, [word = '']) => Number(word === '' ? Number.NaN : word)
const idOf = (world: World, name: string) => expresswayNamed(world, name)?.id

const written: Readonly<Record<string, Written>> = {
  expressway: { words: ['EXPRESSWAY'], read: (world, [name = '']) => idOf(world, name) },
  between: {
    words: ['EXPRESSWAY', 'EXPRESSWAY'],
    read: (world, names) => names.map((name) => idOf(world, name)),
  },
  from: { words: ['EXPRESSWAY'], read: (world, [name = '']) => idOf(world, name) },
  to: { words: ['EXPRESSWAY'], read: (world, [name = '']) => idOf(world, name) },
  server: { words: ['ADDRESS'], read: (_, [address]) => address },
  port: { words: ['PORT'], read: number },
  milliseconds: { words: ['MILLISECONDS'], read: number },
  percent: { words: ['PERCENT'], read: number },
  seconds: { words: ['SECONDS'], read: number },
}

const partsOf = ({ schema }: (typeof faultRows)[number]) =>
  Object.keys(schema.entries).flatMap((part) => (written[part] ? [{ part, ...written[part] }] : []))

/** The fault that a start link writes as `kind:part:part`: `path-cut:expe1:expe2`. Refused with how each is written. */
export function faultAsAsked(world: World, text: string): { readonly fault: FaultKind } | HostRefusal {
  const [kind, ...words] = text.split(':')
  const row = faultRows.find((candidate) => candidate.kind === kind)
  const parts = row ? partsOf(row) : []
  const fault: Record<string, unknown> = { kind }
  for (const { part, words: asked, read } of parts) fault[part] = read(world, words.splice(0, asked.length))
  const result = v.safeParse(faultSchema, fault)
  if (result.success && words.length === 0) return { fault: result.output }
  return {
    refusal: refuse('not-found', `There is no fault "${text}" here.`).refusal,
    known: faultRows.map((known) => [known.kind, ...partsOf(known).flatMap((part) => part.words)].join(':')),
  }
}
