import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// The public suffix list makes up most of MSW and serves only its cookie jar, which the lab does not use.
const noPublicSuffixes = fileURLToPath(new URL('./mocks/host/public-suffixes.ts', import.meta.url))

export default defineConfig({
  base: process.env['BASE'] ?? '/',
  plugins: [react(), tailwindcss()],
  resolve: { alias: { tldts: noPublicSuffixes } },
  build: { target: 'es2023', sourcemap: false },
  test: {
    include: ['src/**/*.spec.ts', 'src/**/*.spec.tsx', 'mocks/**/*.spec.ts'],
    environment: 'node',
    // A limit for a busy machine of two cores; nothing waits for it to pass.
    testTimeout: 60_000,
  },
})
