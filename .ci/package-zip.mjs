// `npm run package:zip`: packs the built lab for a host in a closed network (docs/hosting.md). BASE is where it will lie.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { base, ensureBuiltAs } from './lib/build.mjs'
import { root } from './lib/root.mjs'
import { filesBelow, zipOf } from './lib/zip.mjs'

async function make() {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'sixpeer.zip' } } })
  const folder = await ensureBuiltAs('zip')
  const read = (path) => readFileSync(join(folder, path))
  const zip = zipOf([
    ...filesBelow(folder).map((path) => [path, read(path)]),
    // A host that knows no other rule shows this page at an address that no file has.
    ['404.html', read('index.html')],
    ['HOSTING.md', readFileSync(join(root, 'docs/hosting.md'))],
  ])
  writeFileSync(values.out, zip)
  console.log(`${values.out}  ${(zip.length / 1_000_000).toFixed(2)} MB, to be unpacked where ${base} lies.`)
}

await make().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
