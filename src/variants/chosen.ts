import { create } from 'zustand'

/** The name of the variant that is shown on its page; null: pages as they are, and nobody asked for another. */
export const useVariantStore = create<{ readonly chosen: string | null }>()(() => ({ chosen: null }))

/** Shows another variant in place: the world goes on, and what was typed into the page is gone. */
export const chooseVariant = (chosen: string): void => useVariantStore.setState({ chosen })
