import { afterEach, describe, expect, it, vi } from 'vitest'
import { menuPages } from '#contract/menu'
import { fileOfPage, ownFiles } from '../../src/built-pages'
import { pagesOf, preloadAsked } from './preload-app.mjs'

const chunk = (fileName: string, modules: readonly string[], imports: readonly string[] = []) => ({
  [fileName]: {
    type: 'chunk' as const,
    fileName,
    moduleIds: modules.map((path) => `/here/${path}`),
    imports,
  },
})

const bundle = {
  ...chunk('app.js', ['src/app.tsx']),
  ...chunk('form.js', ['src/components/SettingsPage.tsx'], ['app.js']),
  ...chunk('table.js', ['src/components/ListPage.tsx'], ['app.js', 'form.js']),
  ...chunk('system.js', ['src/contract/settings/system/dns.ts', 'src/contract/settings/system/snmp.ts']),
  ...chunk('routes.js', ['src/contract/lists/system/network-interfaces/static-routes.ts']),
  ...chunk('DnsPage.js', ['src/pages/system/DnsPage.tsx'], ['app.js', 'system.js']),
  ...chunk('HomePage.js', ['src/lab/HomePage.tsx'], ['app.js']),
  ...chunk('LoginPage.js', ['src/pages/LoginPage.tsx']),
  ...chunk('OverviewPage.js', ['src/pages/status/OverviewPage.tsx']),
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the lines in the head ask for at an address below `/lab/`. */
function askedAt(address: string): string[] {
  const asked: string[] = []
  const { pathname, search } = new URL(`/lab/${address}`, 'http://lab.test')
  vi.stubGlobal('location', { pathname, search })
  vi.stubGlobal('document', {
    createElement: () => ({}),
    head: { append: ({ href, rel }: { href: string; rel: string }) => asked.push(`${rel} ${href}`) },
  })
  preloadAsked({ base: '/lab/', folder: 'first', ...pagesOf(bundle, ['app.js']) })
  return asked.toSorted()
}

describe('the lines in the head of index.html ask for', () => {
  const dns = ['modulepreload /lab/DnsPage.js', 'modulepreload /lab/system.js']
  it.each([
    ['expe1.example.com/system/dns', dns],
    ['expe1.example.com/System/DNS/', dns],
    ['expe1.example.com/system/snmp', ['modulepreload /lab/form.js', 'modulepreload /lab/system.js']],
    [
      'expe1.example.com/system/network-interfaces/static-routes/new',
      ['modulepreload /lab/form.js', 'modulepreload /lab/routes.js', 'modulepreload /lab/table.js'],
    ],
    ['expe1.example.com/overview', ['modulepreload /lab/OverviewPage.js']],
    ['expe1.example.com/login', ['modulepreload /lab/LoginPage.js']],
    ['', ['modulepreload /lab/HomePage.js']],
    ['expe1.example.com', []],
    ['expe1.example.com/system/nowhere', []],
  ])('the scripts of the page at "%s"', (address, asked) => {
    expect(askedAt(address)).toEqual(asked)
  })

  it.each([
    ['?scenario=dead-peer', 'first/dead-peer/strict/home.json'],
    ['?scenario=dead-peer&open=/b.test/system/dns', 'first/dead-peer/strict/b.test.json'],
    ['?scenario=dead-peer&profile=realistic&signin=admin', 'first/dead-peer/realistic/home.json'],
  ])('the answers of the start link "%s"', (address, name) => {
    expect(askedAt(address)).toContain(`preload /lab/${name}`)
  })

  it.each(['?scenario=dead-peer&seed=2', '?scenario=dead-peer&signin=alice', '?scenario=..%2Fdead-peer'])(
    'no answers for "%s", for which none were made',
    (address) => {
      expect(askedAt(address).filter((line) => !line.startsWith('modulepreload'))).toEqual([])
    },
  )

  it('every page that has a file of its own', () => {
    const files = menuPages().flatMap(({ path }) =>
      ownFiles[fileOfPage(path)] ? [[path, fileOfPage(path)]] : [],
    )
    const found = pagesOf(
      chunk(
        'all.js',
        files.map(([, file = '']) => file.replace('./', 'src/')),
      ),
      [],
    )
    expect(files.map(([path = '']) => path).filter((path) => !found.pages[path])).toEqual([])
  })
})
