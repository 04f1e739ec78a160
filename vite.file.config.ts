import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { aliases } from './.ci/lib/aliases.mjs'
import { behindHash } from './.ci/lib/behind-hash.mjs'
import { licences } from './.ci/lib/licences.mjs'
import { oneFile } from './.ci/lib/one-file.mjs'
import { shownColumns } from './.ci/lib/shown-columns.mjs'

/**
 * The lab as one page that opens from a disk or out of a mail: everything stands in it, and it asks for nothing.
 * `import.meta.env.MODE` is `file`.
 */
export default defineConfig({
  mode: 'file',
  base: './',
  publicDir: false,
  plugins: [react(), tailwindcss(), licences(), shownColumns(), oneFile()],
  define: { ...behindHash(true), 'import.meta.env.VARIANTS': 'false' },
  resolve: { alias: aliases },
  build: {
    outDir: 'dist-file',
    target: 'es2023',
    sourcemap: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
