/**
 * Stands in for the cookie jar of the mock library: the lab has sessions of its own and sets no cookie, and the jar would
 * weigh more than the library.
 */
export class CookieJar {
  getCookiesSync(): readonly [] {
    return []
  }

  async setCookie(): Promise<void> {}
}

export class MemoryCookieStore {
  idx = {}
}

export const Cookie = { fromJSON: () => null }
