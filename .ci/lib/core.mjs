import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { behindHash } from './behind-hash.mjs'

/** The core, and a lab without a browser around it. */
export const coreModules = {
  build: 'mocks/scenarios/build.ts',
  advance: 'mocks/sim/advance.ts',
  apply: 'mocks/sim/apply.ts',
  lab: 'mocks/node.ts',
  storage: 'mocks/host/memory-storage.ts',
}

/** The core of a checkout, and a lab without a browser around it. */
export const coreOf = (root) => loadedFrom(root, coreModules)

/** What modules of a checkout export, by name; none of them fetches anything later. */
export async function loadedFrom(root, paths) {
  const { loaded, remove } = await bundled(root, paths)
  await remove()
  return loaded
}

/** What a folder of modules is called, before the number of the process that has made it. */
const FOLDER = 'sixpeer-core-'

/** Removes the folders of processes that run no more. */
async function sweep(beside) {
  for (const name of await readdir(beside)) {
    const number = new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1]
    if (number && !isRunning(Number(number))) await rm(join(beside, name), { recursive: true, force: true })
  }
}

function isRunning(number) {
  // Its folder is yet to be made: one with this number is of a process before.
  if (number === process.pid) return false
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Modules of a checkout, bundled for production as the lab carries them: run module by module, every call between files
 * would pay for a look-up that no browser makes. What they fetch later is there until `remove`. `external` packages are
 * loaded by Node itself, which finds them only from a folder `beside` which they are installed; there what killed
 * processes left is swept.
 */
export async function bundled(
  root,
  paths,
  alias = [],
  { external, beside = tmpdir(), isSwept = false } = {},
) {
  if (isSwept) await sweep(beside)
  const outDir = await mkdtemp(join(beside, `${FOLDER}${process.pid}-`))
  const remove = () => rm(outDir, { recursive: true })
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      define: behindHash(false),
      resolve: { alias },
      build: {
        outDir,
        ssr: true,
        target: 'es2023',
        copyPublicDir: false,
        emptyOutDir: false,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, join(root, path)])),
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
        },
      },
      // What Node would load for itself is not found from a folder for a moment.
      ssr: { noExternal: true, external },
    })
    const loaded = await Promise.all(
      Object.keys(paths).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
    )
    return { loaded: Object.assign({}, ...loaded), remove }
  } catch (error) {
    await remove()
    throw error
  }
}
