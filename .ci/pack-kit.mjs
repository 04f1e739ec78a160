// `npm pack` runs it: makes `dist-kit`, which is all that the package of the test kit holds (docs/decisions/0042).
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDtsBundle } from 'dts-bundle-generator'
import { build } from 'vite'
import { base, ensureBuilt } from './lib/build.mjs'
import { root } from './lib/root.mjs'

const out = join(root, 'dist-kit')
const entry = join(root, 'e2e/kit/index.ts')
const PLAYWRIGHT = '@playwright/test'

/** Playwright leaves what lies in node_modules as it is, so that the kit comes as plain modules. */
async function packScripts() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // What serve.mjs does when it is begun by itself has no place here.
    define: { 'process.argv': '[]' },
    build: {
      outDir: out,
      ssr: true,
      target: 'es2023',
      copyPublicDir: false,
      emptyOutDir: false,
      rolldownOptions: {
        input: { index: entry, serve: join(root, '.ci/kit/serve.mjs') },
        external: [PLAYWRIGHT],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true },
  })
}

/** One file of types that needs nothing but Playwright: neither the contract nor the schemas that it is written with. */
function packTypes() {
  const libraries = {
    inlinedLibraries: ['valibot'],
    importedLibraries: [PLAYWRIGHT],
    allowedTypesLibraries: [],
  }
  const [types] = generateDtsBundle(
    [{ filePath: entry, libraries, output: { noBanner: true, exportReferencedTypes: false } }],
    {
      preferredConfigPath: join(root, '.ci/kit/tsconfig.json'),
    },
  )
  writeFileSync(join(out, 'index.d.ts'), types)
}

if (base !== '/') throw new Error('The kit serves its lab at the root: pack it without BASE.')
await ensureBuilt()
rmSync(out, { recursive: true, force: true })
// Packed copies would make the package three times as large, and are for other networks than a loopback.
cpSync(join(root, 'dist'), join(out, 'lab'), {
  recursive: true,
  filter: (path) => !/\.(?:br|gz)$/.test(path),
})
await packScripts()
packTypes()
