import { fileURLToPath } from 'node:url'

/** What is packed in the place of a package: the cookie jar makes up most of MSW, and the lab does not use it. */
export const aliases = {
  'tough-cookie': fileURLToPath(new URL('../../mocks/host/no-cookies.ts', import.meta.url)),
}
