import { shownFileName } from '#contract/wire/file'

/** No exercise is as long: a larger file is none and is not read. */
const FILE_BYTES_MAX = 400_000

/** A file that was chosen, read. */
export type Picked = { readonly name: string; readonly text: string }

/** Reads a file of an exercise. Throws with its name for one that is too large to be any. */
export async function readExerciseFile(file: File): Promise<Picked> {
  const name = shownFileName(file.name)
  if (file.size > FILE_BYTES_MAX)
    throw new Error(`${name} is larger than ${FILE_BYTES_MAX / 1_000} kB, so it is no exercise.`)
  return { name, text: await file.text() }
}
