import { type ComponentType, useEffect, useState } from 'react'
import { useVariantStore } from './chosen'
import { type Variant, variants } from './names'

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
  const [variant, setVariant] = useState<Variant>()
  useEffect(() => {
    void load().then((module) => setVariant(module.variant))
  }, [load])
  return variant ? <variant.Page /> : <p aria-busy="true">Loading…</p>
}
