// `npm run package:file`: the whole lab as one page that opens from a disk or out of a mail (docs/hosting.md).
import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuiltAs } from './lib/build.mjs'

async function make() {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'sixpeer.html' } } })
  copyFileSync(join(await ensureBuiltAs('file'), 'index.html'), values.out)
  console.log(`${values.out}  ${(statSync(values.out).size / 1_000_000).toFixed(2)} MB`)
}

await make().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
