// `npm run package:lms -- --exercise 'scenario=…&procedure=…'`: makes packages for learning platforms (docs/lms.md).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuiltAs } from './lib/build.mjs'
import { triedOut } from './lib/lms-exercises.mjs'
import { NotPackaged, readOptions } from './lib/lms-options.mjs'
import { packageOf } from './lib/lms-package.mjs'

async function make() {
  const { exercises: asked, formats, title: given, origins, out } = readOptions(process.argv.slice(2))
  const exercises = await triedOut(asked)
  const title = given ?? (exercises.length === 1 ? exercises[0].title : 'Expressway clusters')
  const folder = await ensureBuiltAs('lms')
  mkdirSync(out, { recursive: true })
  for (const format of formats) {
    const path = join(out, `${fileNameOf(title)}-${format}.zip`)
    const zip = packageOf({ folder, format, title, exercises, origins })
    writeFileSync(path, zip)
    console.log(`${path}  ${(zip.length / 1_000_000).toFixed(2)} MB`)
  }
}

/** A name that every computer and every platform takes. */
const fileNameOf = (title) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60) || 'exercise'

await make().catch((error) => {
  console.error(error instanceof NotPackaged ? error.message : error)
  process.exitCode = 1
})
