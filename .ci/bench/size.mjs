import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { root } from '../lib/root.mjs'
import { originsNoted, weighed } from '../lib/size-budget.mjs'

/** What the build weighs, by what a visitor fetches when. */
export const size = {
  title: 'Weight',
  about: `What the build weighs, by the rows of the budget in \`.ci/lib/size-budget.mjs\`: over it the build fails. Every
page is fetched when it is first opened, the terminal with it.`,

  async measure() {
    let rows = []
    await build({
      root,
      logLevel: 'error',
      build: { write: false },
      plugins: [
        {
          name: 'weigh',
          generateBundle: {
            order: 'post',
            handler(_, bundle) {
              rows = weighed(bundle, root)
            },
          },
        },
      ],
    })
    return {
      tables: [
        {
          heads: ['kB of 1000', 'files', 'raw', 'gzip', 'brotli', 'budget, gzip', 'aim, gzip'],
          rows: rows.map(({ what, contents, kb, budgetKb, aimKb = '' }) => {
            const sum = (sizeOf) => contents.reduce((total, content) => total + sizeOf(content), 0) / 1000
            const brotli = sum((content) => brotliCompressSync(content).length)
            return [
              what,
              contents.length,
              sum(({ length }) => length).toFixed(1),
              kb.toFixed(1),
              brotli.toFixed(1),
              budgetKb,
              aimKb,
            ]
          }),
        },
      ],
      figures: {},
      files: { '.ci/lib/size-origins.json': `${JSON.stringify(originsNoted(rows), null, 2)}\n` },
    }
  },
}
