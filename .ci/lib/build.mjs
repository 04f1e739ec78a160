import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runTool } from './run.mjs'

const sources = ['src', 'mocks', 'public', '.ci/lib', 'index.html', 'vite.config.ts', 'package-lock.json']
const PACKAGES_CONFIG = 'vite.lms.config.ts'
const PACKAGES_FOLDER = 'dist-lms'

/** The base path of the deployment, from BASE: begins and ends with a slash. */
export const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/{2,}/g, '/')

/** Builds `dist` when it is missing, older than what it is made from, or made for another base path. */
export async function ensureBuilt() {
  if (newest('dist/index.html') > Math.max(...sources.map(newest)) && isForThisBase()) return
  const { code, output } = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error(`The build failed.\n${output}`)
}

/** Builds the lab as it lies in packages for learning platforms, when that is older than what it is made from; gives its folder. */
export async function ensureBuiltForPackages() {
  const isFresh =
    newest(`${PACKAGES_FOLDER}/index.html`) > Math.max(...[...sources, PACKAGES_CONFIG].map(newest))
  if (!isFresh) {
    const words = ['build', '--config', PACKAGES_CONFIG, '--mode', 'lms', '--logLevel', 'error']
    const { code, output } = await runTool('vite', words)
    if (code !== 0) throw new Error(`The build failed.\n${output}`)
  }
  return join(root, PACKAGES_FOLDER)
}

function isForThisBase() {
  return readFileSync(join(root, 'dist/index.html'), 'utf8').includes(`"${base}assets/`)
}

/** The time of the latest change in a file or folder; 0 when it does not exist. */
function newest(path) {
  const full = join(root, path)
  const stats = statSync(full, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(full).map((name) => newest(join(path, name))))
}
