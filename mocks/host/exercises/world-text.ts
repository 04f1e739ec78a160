import * as v from 'valibot'
import type { FieldError } from '#contract/settings/validate'
import {
  type SavedWorld,
  savedWorldSchema,
  WORLD_SCHEMA,
  WORLD_VERSION,
  type WorldFile,
  worldFileSchema,
} from '#contract/wire/world-file'
import { wrongInFile } from './breaks-nothing'

/** A world that was read from a file, or what is wrong with it. */
export type ReadWorld =
  | { readonly world: WorldFile }
  | { readonly saved: SavedWorld }
  | { readonly why: string; readonly errors: readonly FieldError[] }

const wrong = (why: string, errors: readonly FieldError[] = []): ReadWorld => ({ why, errors })

/** Reads a world from a value: of machines that are named one by one, or as it stood at a moment. */
export function worldIn(value: unknown): ReadWorld {
  const head = v.safeParse(v.looseObject({ schema: v.unknown(), version: v.unknown() }), value)
  if (!head.success || head.output.schema !== WORLD_SCHEMA)
    return wrong(`This is no world of the lab: it does not say schema "${WORLD_SCHEMA}".`)
  if (head.output.version !== WORLD_VERSION)
    return wrong(
      `This world is of version ${String(head.output.version).slice(0, 20)}; this lab reads version ${WORLD_VERSION}.`,
    )
  if ('log' in head.output) {
    const saved = v.safeParse(savedWorldSchema, value)
    return saved.success ? { saved: saved.output } : wrong(UNSHAPED, errorsOf(saved.issues))
  }
  const file = v.safeParse(worldFileSchema, value)
  if (!file.success) return wrong(UNSHAPED, errorsOf(file.issues))
  const errors = wrongInFile(file.output)
  return errors.length > 0 ? wrong('The world cannot be made.', errors) : { world: file.output }
}

const UNSHAPED = 'The world does not have the expected shape.'

const errorsOf = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] =>
  issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
