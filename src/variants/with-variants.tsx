import { type ComponentType, useEffect, useState } from 'react'
import { Loaded } from '../ui/Loaded'
import type { Loadable } from '../ui/use-standing-error'
import { useVariantStore } from './chosen'
import { fetched, type Variant, variants } from './names'

/** A page of the menu that is drawn as the chosen variant has it, where there is one. */
export function withVariants(page: string, AsItIs: ComponentType): ComponentType {
  const own = variants.filter((one) => one.page === page)
  if (own.length === 0) return AsItIs
  return function PageOrVariant() {
    const chosen = useVariantStore((store) => store.chosen)
    const found = own.find(({ name }) => name === chosen)
    return found ? <Fetched key={found.name} load={found.load} /> : <AsItIs />
  }
}

function Fetched({ load }: Pick<(typeof variants)[number], 'load'>) {
  const [query, setQuery] = useState<Loadable<Variant>>({ data: undefined, error: null })
  useEffect(() => {
    void fetched(load).then(setQuery)
  }, [load])
  return <Loaded query={query}>{(variant) => <variant.Page />}</Loaded>
}
