import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

const sources = ['src', 'mocks', 'public', '.ci/lib', 'index.html', 'vite.config.ts', 'package-lock.json']
/** What is built beside `dist`: for packages of learning platforms, as one page, and for a zip. */
const others = {
  lms: { config: 'vite.lms.config.ts', mode: 'lms', folder: 'dist-lms' },
  file: { config: 'vite.file.config.ts', mode: 'file', folder: 'dist-file' },
  zip: { config: 'vite.config.ts', mode: 'production', folder: 'dist-zip' },
}

/** The base path of the deployment, from BASE: begins and ends with a slash. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/')

/** Builds `dist` when it is missing, older than what it is made from, or made for another base path. */
export async function ensureBuilt() {
  if (newest('dist/index.html') > Math.max(...sources.map(newest)) && isForThisBase('dist')) return
  const { code, output } = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error(`The build failed.\n${output}`)
}

/**
 * Builds the lab for another use, when what was built is older than what it is made from or for another base path; gives
 * its folder.
 */
export async function ensureBuiltAs(use) {
  const { config, mode, folder } = others[use]
  const isFresh = newest(`${folder}/index.html`) > Math.max(...[...sources, config].map(newest))
  if (!isFresh || (use === 'zip' && !isForThisBase(folder))) {
    const words = ['build', '--config', config, '--mode', mode, '--outDir', folder, '--logLevel', 'error']
    const { code, output } = await runTool('vite', words)
    if (code !== 0) throw new Error(`The build failed.\n${output}`)
  }
  return join(root, folder)
}

function isForThisBase(folder) {
  return readFileSync(join(root, folder, 'index.html'), 'utf8').includes(`"${base}assets/`)
}

/** The time of the latest change in a file or folder; 0 when it does not exist. */
function newest(path) {
  const full = join(root, path)
  const stats = statSync(full, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(full).map((name) => newest(join(path, name))))
}
