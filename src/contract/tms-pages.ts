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

/** Where a page of Cisco TMS is, by the names in its address. */
type TmsPlace =
  | { readonly kind: 'navigator' | 'add-systems'; readonly id: string | undefined }
  | { readonly kind: 'system'; readonly id: string; readonly tab: TmsTab }
  | { readonly kind: 'network-settings' }

/** What an address below Cisco TMS names, whether it is there or not; undefined where no page has such an address. */
export function tmsPlaceOf(path: string): TmsPlace | undefined {
  const [menu, kind, id, last, ...more] = path.split('/')
  if (path === 'administrative-tools/network-settings') return { kind: 'network-settings' }
  if (menu !== 'systems' || more.length > 0) return undefined
  if (kind === 'system') {
    const tab = last === undefined ? 'summary' : TMS_TABS.find((one) => one === last)
    return id && tab ? { kind, id, tab } : undefined
  }
  if (last !== undefined) return undefined
  // Without a name the Navigator shows the first folder, in which all others are.
  return kind === 'navigator' || (kind === 'add-systems' && id) ? { kind, id } : undefined
}

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
  const place = tmsPlaceOf(path)
  if (!place || place.kind === 'network-settings') return place
  if (place.kind === 'system') {
    const system = systems.find(({ id }) => id === place.id)
    return system && { kind: place.kind, system, tab: place.tab }
  }
  const folder = place.id === undefined ? folders[0] : folders.find(({ id }) => id === place.id)
  return folder && { kind: place.kind, folder }
}
