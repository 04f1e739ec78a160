import { run } from '../lib/run.mjs'
import { MINUTE_MS } from '../lib/spans.mjs'

/** How long whoever runs everything waits. */
export const suite = {
  title: 'The suite',
  about: `\`npm test\`, with the packages installed and nothing else running. Lines beside each other run at the same time,
so they add up to more than the whole. It is not part of a run without names: \`npm run bench -- suite\`.`,
  isAskedFor: true,

  async measure() {
    const startedAt = performance.now()
    // What its checks may take, with the installation of packages and browser.
    const { code, output } = await run('npm', ['test', '--silent'], { limitMs: 45 * MINUTE_MS })
    const seconds = (performance.now() - startedAt) / 1000
    if (code !== 0) throw new Error(`The suite fails, so its time says nothing.\n${output}`)
    const lines = [...output.matchAll(/^ok +(\S+) +([\d.]+) s(?: +(\d+) passed)?/gm)]
    return {
      tables: [
        {
          heads: ['', 'tests', 's'],
          rows: [
            ...lines.map(([, script, took, tests = '']) => [script, tests, took]),
            ['all', '', seconds.toFixed(1)],
          ],
        },
      ],
      figures: { 'suite, minutes': seconds / 60 },
    }
  },
}
