// `npm run package:kit`: the package of the test kit, which holds `dist-kit` and nothing else (docs/decisions/0042).
// Not a `prepack`: `.npmrc` has npm run no such scripts, and `npm pack` would pack an empty kit without a word.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateDtsBundle } from 'dts-bundle-generator'
import { build } from 'vite'
import { base, ensureBuilt } from './lib/build.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'

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

const { values } = parseArgs({ options: { out: { type: 'string', default: '.' } } })
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
const packed = await run('npm', ['pack', '--pack-destination', values.out], { show: true })
process.exitCode = packed.code
