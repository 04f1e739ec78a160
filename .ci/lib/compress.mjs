import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const compressible = /\.(?:js|css|html|json|svg)$/
/** Below this a file travels in one packet either way. */
const COMPRESSED_FROM_BYTES = 1_000

/**
 * For Vite: leaves a compressed copy beside each file of the build that gets smaller by it, so that nothing has to be
 * compressed while somebody waits. A static host that knows of such copies sends them too.
 */
export function compressedCopies() {
  let folder = ''
  return {
    name: 'compressed-copies',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    closeBundle() {
      for (const path of filesBelow(folder)) compress(path)
    },
  }
}

function compress(path) {
  const content = readFileSync(path)
  if (!compressible.test(path) || content.length < COMPRESSED_FROM_BYTES) return
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }))
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  )
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
