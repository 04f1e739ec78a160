import type { ComponentType } from 'react'
import { menuPages } from '#contract/menu'
import type { Loadable } from '../ui/use-standing-error'

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

/** The page as the product has it, which can be asked for by name too: to measure a task on it. */
export const AS_IT_IS = 'as-it-is'

export const variants = variantsIn(modules)

/** What `variant=` can say in this build. */
export const variantNames = namesOf(variants)

/** `./clustering/status-first/variant.tsx` is a variant of the page whose path ends in `/clustering`. */
export function variantsIn(files: Readonly<Record<string, Known['load']>>): readonly Known[] {
  return Object.entries(files).map(([file, load]) => {
    const [, folder = '', name = ''] = file.split('/')
    if (name === AS_IT_IS) throw new Error(`src/variants/${folder}/${name}: a page as it is has that name.`)
    return { name, page: pageOf(folder), load }
  })
}

/** The names of variants, each once: a design of several pages has one name on all of them. */
export function namesOf(all: readonly Known[]): readonly string[] {
  return all.length > 0 ? [...new Set([AS_IT_IS, ...all.map(({ name }) => name)])] : []
}

/** A variant, or why it cannot be shown: its script is not there, or is wrong in itself. */
export async function fetched(load: Known['load']): Promise<Loadable<Variant>> {
  try {
    return { data: (await load()).variant, error: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'It says not why.'
    return { data: undefined, error: new Error(`This variant cannot be shown. ${reason}`, { cause: error }) }
  }
}

function pageOf(folder: string): string {
  const [page, another] = menuPages().filter(({ path }) => path.endsWith(`/${folder}`))
  if (!page || another) throw new Error(`src/variants/${folder} has to be the end of one path of the menu.`)
  return page.path
}
