import { fileURLToPath } from 'node:url'

/** Longer than it takes to begin to serve files, on the busiest machine. */
const STARTED_MS_MAX = 60_000

type Server = {
  /** Where it listens, on this computer alone. `use.baseURL` is `http://localhost:PORT/` then. */
  readonly port: number
}

/**
 * For `webServer` in playwright.config.ts: starts the lab that came with the kit while the tests run. A server that
 * listens at the port already is refused, so that no test runs against another lab than it asked for.
 */
export function labServer({ port }: Server) {
  const script = fileURLToPath(new URL('serve.js', import.meta.url))
  return {
    command: `node ${JSON.stringify(script)} --port ${port}`,
    url: `http://localhost:${port}/`,
    timeout: STARTED_MS_MAX,
    reuseExistingServer: false,
  }
}
