import type { ComponentType } from 'react'
import { formAt, listAt } from '#contract/definitions'
import { ENDPOINT_PAGE } from '#contract/endpoint-host'
import { menuPathOf } from '#contract/menu'

/** Fetches a page when it is opened first. */
export type LoadPage = () => Promise<ComponentType>

type Exports = Readonly<Record<string, ComponentType>>

/** The pages that have a file of their own, by that file: it stands where the menu has the page. */
export const ownFiles = import.meta.glob<Exports>('./pages/*/**/*Page.tsx')

/** The file of the page at a path of the menu: that of `system/dns` is `./pages/system/DnsPage.tsx`. */
export function fileOfPage(path: string): string {
  const words = path.slice(path.lastIndexOf('/') + 1).split('-')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return `./pages/${path.slice(0, path.lastIndexOf('/') + 1)}${name}Page.tsx`
}

/** How to fetch the page at a path of the menu, in the variant that is chosen where the build holds any. */
export function pageAt(path: string): LoadPage {
  const page = pageAsItIs(path)
  if (!import.meta.env.DEV && import.meta.env.VARIANTS !== true) return page
  return () => together(import('./variants/with-variants'), page(), (m, it) => m.withVariants(path, it))
}

/** One that leads nowhere is a bug, and says so when it is opened. */
function pageAsItIs(path: string): LoadPage {
  const file = fileOfPage(path)
  const own = ownFiles[file]
  if (own) return async () => exported(await own(), file)
  // Pages that a definition describes completely need no file of their own.
  const form = formAt(path)
  if (form)
    return () => together(import('./components/SettingsPage'), form(), (m, it) => m.settingsPageOf(it))
  const list = listAt(path)
  if (list) return () => together(import('./components/ListPage'), list(), (m, it) => m.listPageOf(it))
  return async () => {
    const page = (await import('./pages/table-pages')).tablePage(path)
    if (!page) throw new Error(`The menu has ${path}, and no page is there.`)
    return page
  }
}

/** Whether the path of a page goes on below it, to the forms of its items. */
export function hasItems(path: string): boolean {
  return listAt(path) !== undefined
}

/** A page of the lab beside its home, by its path without the first slash. Where they are comes with the first of them. */
export function labPageAt(path: string): LoadPage {
  return async () => {
    const page = await (await import('./built-lab-pages')).builtLabPage(path)
    if (!page) throw new Error(`The lab has no page at ${path}.`)
    return page
  }
}

/** Other pages that no menu has, by what follows the host, or by the whole path. */
export const otherPages = {
  '/': async () => (await import('./lab/HomePage')).HomePage,
  workstation: async () => (await import('./terminal/WorkstationPage')).WorkstationPage,
  document: async () => (await import('./pages/DocumentPage')).DocumentPage,
  'tms/*': async () => (await import('./tms/TmsPage')).TmsPage,
  [ENDPOINT_PAGE]: async () => (await import('./endpoint/EndpointPage')).EndpointPage,
  '*': async () => (await import('./pages/UnknownPage')).UnknownPage,
  login: async () => (await import('./pages/LoginPage')).LoginPage,
  ssh: async () => (await import('./terminal/SshPage')).SshPage,
  'serial-console': async () => (await import('./terminal/SerialConsolePage')).SerialConsolePage,
  'status/overview/service-setup': async () =>
    (await import('./pages/status/overview/ServiceSetupPage')).ServiceSetupPage,
} satisfies Readonly<Record<string, LoadPage>>

const others: ReadonlyMap<string, LoadPage> = new Map(Object.entries(otherPages))

/**
 * Begins to fetch the page at a path below the base of the deployment, `/expe1.example.com/system/dns`, before there
 * is a router to ask for it; gives the promise of it, or nothing where no page is. What fails is told by the router.
 */
export function loadPageAt(pathname: string): Promise<ComponentType | undefined> | undefined {
  const whole = pathname.replaceAll(/^\/+|\/+$/g, '')
  if (whole.startsWith('lab/')) return import('./built-lab-pages').then((m) => m.builtLabPage(whole))
  const belowHost = whole.slice(whole.indexOf('/') + 1)
  const inMenu = menuPathOf(belowHost)
  const load = others.get(whole || '/') ?? others.get(belowHost) ?? (inMenu && pageAt(inMenu))
  return load?.()
}

function exported(exports: Exports, file: string): ComponentType {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.tsx'.length)
  const page = exports[name]
  if (!page) throw new Error(`${file} has no ${name}.`)
  return page
}

/** What a part of the app makes of a definition, both fetched side by side. */
async function together<Module, Definition>(
  module: Promise<Module>,
  definition: Promise<Definition>,
  make: (module: Module, definition: Definition) => ComponentType,
): Promise<ComponentType> {
  return make(await module, await definition)
}
