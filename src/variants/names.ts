import type { ComponentType } from 'react'
import { menuPages } from '#contract/menu'

/** What the folder of a variant holds. */
export type VariantModule = { readonly variant: Variant }
export type Variant = {
  /** In the words of who made it. */
  readonly title: string
  readonly Page: ComponentType
}

/** A variant of a page that this build holds, before anything of it is fetched. */
type Known = {
  /** The name of its folder, by which an address asks for it. */
  readonly name: string
  /** The path of its page in the menu. */
  readonly page: string
  readonly load: () => Promise<VariantModule>
}

/** A build that is shipped holds none: only `npm run dev` does, and a build that asks for them. */
const modules: Readonly<Record<string, () => Promise<VariantModule>>> =
  import.meta.env.DEV || import.meta.env.VARIANTS === true
    ? import.meta.glob<VariantModule>('./*/*/variant.tsx')
    : {}

/** `./clustering/status-first/variant.tsx` is a variant of the page whose path ends in `/clustering`. */
export const variants: readonly Known[] = Object.entries(modules).map(([file, load]) => {
  const [, folder = '', name = ''] = file.split('/')
  return { name, page: pageOf(folder), load }
})

/** The page as the product has it, which can be asked for by name too: to measure a task on it. */
export const AS_IT_IS = 'as-it-is'

/** What `variant=` can say in this build. */
export const variantNames: readonly string[] =
  variants.length > 0 ? [AS_IT_IS, ...variants.map(({ name }) => name)] : []

function pageOf(folder: string): string {
  const [page, another] = menuPages().filter(({ path }) => path.endsWith(`/${folder}`))
  if (!page || another) throw new Error(`src/variants/${folder} has to be the end of one path of the menu.`)
  return page.path
}
