/** Where Network Settings stand in the menu of Cisco TMS. */
export const NETWORK_SETTINGS = 'Administrative Tools > Configuration > Network Settings'

/** The tabs of a system in Cisco TMS, by the last part of their address. */
export const TMS_TABS = [
  'summary',
  'settings',
  'connection',
  'provisioning',
  'clustering',
  'tickets',
] as const
export type TmsTab = (typeof TMS_TABS)[number]

type Named = { readonly id: string }

/** A page of Cisco TMS, with what it is about. */
type TmsPage<F extends Named, S extends Named> =
  | { readonly kind: 'navigator' | 'add-systems'; readonly folder: F }
  | { readonly kind: 'system'; readonly system: S; readonly tab: TmsTab }
  | { readonly kind: 'network-settings' }

/** The page at an address below Cisco TMS; undefined where there is none. */
export function tmsPageAt<F extends Named, S extends Named>(
  path: string,
  { folders, systems }: { readonly folders: readonly F[]; readonly systems: readonly S[] },
): TmsPage<F, S> | undefined {
  const [menu, page, id, last, ...more] = path.split('/')
  if (path === 'administrative-tools/network-settings') return { kind: 'network-settings' }
  if (menu !== 'systems' || more.length > 0) return undefined
  if (page === 'system') {
    const system = systems.find((one) => one.id === id)
    const tab = last === undefined ? 'summary' : TMS_TABS.find((one) => one === last)
    return system && tab && { kind: 'system', system, tab }
  }
  // Without a name the Navigator shows the first folder, in which all others are.
  const folder = id === undefined && page === 'navigator' ? folders[0] : folders.find((one) => one.id === id)
  const isPage = (page === 'navigator' || page === 'add-systems') && last === undefined
  return isPage && folder ? { kind: page, folder } : undefined
}
