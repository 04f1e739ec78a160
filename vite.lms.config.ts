import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { aliases } from './.ci/lib/aliases.mjs'
import { behindHash } from './.ci/lib/behind-hash.mjs'
import { chunks } from './.ci/lib/chunks.mjs'
import { licences } from './.ci/lib/licences.mjs'
import { packagePage } from './.ci/lib/package-page.mjs'
import { shownColumns } from './.ci/lib/shown-columns.mjs'

/**
 * The lab as it lies in a package for a learning platform: at whatever path, without a service worker, without the
 * answers that are made for the first picture, and with `src/lms` before it. `import.meta.env.MODE` is `lms`.
 */
export default defineConfig({
  mode: 'lms',
  base: './',
  publicDir: false,
  plugins: [react(), tailwindcss(), packagePage(), licences(), shownColumns()],
  resolve: { alias: aliases },
  define: { ...behindHash(true), 'import.meta.env.VARIANTS': 'false' },
  build: {
    outDir: 'dist-lms',
    target: 'es2023',
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
})
