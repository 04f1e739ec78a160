import { consoleAddress } from '../lab/console-address'
import { pathOf } from './kept-answers'

/**
 * The scripts of the pages that one opens a lab with, by their place in the console; fetched beside the app, which asks
 * for them again when it has found its route. Every other page is fetched then.
 */
const scripts: Readonly<Record<string, () => Promise<unknown>>> = {
  overview: () => import('../pages/status/OverviewPage'),
  'status/overview': () => import('../pages/status/OverviewPage'),
  'status/alarms': () => import('../pages/status/AlarmsPage'),
  'system/clustering': () => import('../pages/system/ClusteringPage'),
  'system/dns': () => import('../pages/system/DnsPage'),
  'system/time': () => import('../pages/system/TimePage'),
}

/** Begins to fetch the script of the page at a location. */
export function fetchPageAt(open: string): void {
  const place = consoleAddress(pathOf(open))
  const load = place ? scripts[place.path] : () => import('../lab/HomePage')
  // Whoever needs the script meets the failure.
  void load?.().catch(() => undefined)
}
