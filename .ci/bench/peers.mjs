import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { compressedCopies } from '../lib/compress.mjs'
import { root } from '../lib/root.mjs'
import { run } from '../lib/run.mjs'
import { MINUTE_MS } from '../lib/spans.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds the empty app of the same libraries into a folder. It takes the packages of the project, so that it never
 * stands on others, and like the project it does without the list of public suffixes.
 */
export async function buildFloor(outDir) {
  await build({
    ...settings('floor', outDir),
    plugins: [react(), tailwindcss(), compressedCopies()],
    resolve: { alias: { 'tough-cookie': join(root, 'mocks/host/no-cookies.ts') } },
  })
  copyFileSync(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), join(outDir, 'mockServiceWorker.js'))
}

/** Builds the list in react-admin into a folder. Its packages are its own, and are installed when they are missing. */
export async function buildReactAdmin(outDir) {
  await ensureInstalledIn(join(here, 'react-admin'))
  await build({ ...settings('react-admin', outDir), plugins: [react(), compressedCopies()] })
}

const settings = (name, outDir) => ({
  root: join(here, name),
  configFile: false,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, target: 'es2023' },
})

async function ensureInstalledIn(folder) {
  if (isInstalledIn(folder)) return
  console.log('Installing the packages of the react-admin list, half a minute ...')
  const { code, output } = await run(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder],
    { limitMs: 10 * MINUTE_MS },
  )
  if (code !== 0) throw new Error(`The packages of the react-admin list cannot be installed.\n${output}`)
}

function isInstalledIn(folder) {
  const noted = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(noted)) return false
  const versionIn = (file) =>
    JSON.parse(readFileSync(file, 'utf8')).packages['node_modules/react-admin']?.version
  return versionIn(noted) === versionIn(join(folder, 'package-lock.json'))
}
