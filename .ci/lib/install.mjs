import { readFileSync } from 'node:fs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { MINUTE_MS } from './spans.mjs'

/** Installs the packages when they are missing or are not those of the lock file. */
export async function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing the packages (npm ci), half a minute ...')
  // Nothing that is installed has to be built: optional native parts (ssh2) would look for a compiler.
  const { code } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      show: true,
      limitMs: 10 * MINUTE_MS,
    },
  )
  if (code !== 0) throw new Error(`npm ci ended with ${code}.`)
}

/** Compares what npm noted in node_modules with the lock file: times say nothing after a fresh clone. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json')
  const present = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages
  } catch {
    return {}
  }
}
