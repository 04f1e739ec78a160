// `npm run check`: what can be said without a browser, in two minutes: types, lint, format, dead code, unit tests.
import { runChecks, withoutBrowser } from './lib/checks.mjs'

await runChecks(withoutBrowser)
