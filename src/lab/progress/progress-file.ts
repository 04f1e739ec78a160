import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import { shownFileName } from '#contract/wire/file'
import {
  PROGRESS_LENGTH_MAX,
  PROGRESS_SHAPE,
  type ProgressFile,
  progressFileSchema,
} from '#contract/wire/progress'

const jsonSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.check((json) => !isNestedTooDeep(json)),
)

/** Reads a picked file of progress. Throws with the reason where it is none; one that is too large is not read at all. */
export async function readProgressFile(file: File): Promise<ProgressFile> {
  const name = shownFileName(file.name)
  if (file.size > PROGRESS_LENGTH_MAX) {
    throw new Error(`${name} is larger than ${PROGRESS_LENGTH_MAX / 1_000_000} MB, so it is no progress.`)
  }
  const json = v.safeParse(jsonSchema, await file.text())
  const shaped = v.safeParse(v.object({ sixpeer: v.literal('progress'), shape: v.number() }), json.output)
  if (!shaped.success) throw new Error(`${name} is no file of progress. Nothing was changed.`)
  if (shaped.output.shape !== PROGRESS_SHAPE) {
    throw new Error(`${name} is of another version of the lab, which this one cannot read.`)
  }
  const read = v.safeParse(progressFileSchema, json.output)
  if (!read.success)
    throw new Error(`${name} is damaged: ${v.getDotPath(read.issues[0])} is not as it was saved.`)
  return read.output
}
