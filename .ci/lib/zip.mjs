import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/** Always the same moment, so that the same files make the same zip. */
const MADE_AT = '2000-01-01T00:00:00'

/** A zip of `[path, content]`. */
export function zipOf(entries) {
  const bytes = entries.map(([path, content]) => [path, Buffer.from(content)])
  return zipSync(Object.fromEntries(bytes), { level: 9, mtime: new Date(MADE_AT) })
}

/** The paths of all files below a folder, from there and with slashes. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .toSorted()
}
