import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { aliases } from './.ci/lib/aliases.mjs'
import { behindHash } from './.ci/lib/behind-hash.mjs'
import { chunks } from './.ci/lib/chunks.mjs'
import { compressedCopies } from './.ci/lib/compress.mjs'
import { fileList } from './.ci/lib/file-list.mjs'
import { firstAnswers } from './.ci/lib/first-answers.mjs'
import { licences } from './.ci/lib/licences.mjs'
import { LongFirst } from './.ci/lib/long-first.mjs'
import { contentPolicy } from './.ci/lib/policy.mjs'
import { preloadApp } from './.ci/lib/preload-app.mjs'
import { shownColumns } from './.ci/lib/shown-columns.mjs'
import { sizeBudget } from './.ci/lib/size-budget.mjs'

const specs = ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'mocks/**/*.spec.ts', '.ci/lib/*.spec.ts']
/** They put another module in the place of one, which nobody else may see. */
const specsWithMocks = ['mocks/host/crash.spec.ts']

export default defineConfig({
  base: process.env['BASE'] ?? '/',
  plugins: [
    react(),
    tailwindcss(),
    firstAnswers(),
    preloadApp(),
    contentPolicy(),
    licences(),
    fileList(),
    shownColumns(),
    sizeBudget(),
    compressedCopies(),
  ],
  resolve: { alias: aliases },
  define: {
    ...behindHash(false),
    // Variants of pages are for those who design them: src/variants/names.ts.
    'import.meta.env.VARIANTS': JSON.stringify(process.env['VARIANTS'] === '1'),
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: {
    environment: 'node',
    // One core more than by itself: who waits for the tests does nothing else.
    maxWorkers: '100%',
    // A limit for a busy machine of two cores; nothing waits for it to pass.
    testTimeout: 60_000,
    setupFiles: ['mocks/testing/seeded.ts', 'mocks/testing/watch-answers.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: true,
        // The core keeps no state in its modules: to load it once for all files of a worker takes less than half the time.
        test: { name: 'unit', include: specs, exclude: specsWithMocks, isolate: false },
      },
      { extends: true, test: { name: 'with mocks', include: specsWithMocks } },
    ],
  },
})
