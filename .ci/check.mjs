// `npm run check`: what can be said without a browser, in a minute: types, lint, format, dead code, unit tests.
import { runChecks, withoutBrowser } from './lib/checks.mjs'

await runChecks(withoutBrowser)
