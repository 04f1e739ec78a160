import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'

/** The way from an alarm to the Clustering page, in the words of the alarm. */
export const clusteringPage = (label: string): MenuLink => ({ label, path: pages.clustering })

/** Who may be listed wrongly is looked up there. */
export const checkPeers = clusteringPage('Check the list of peers for this cluster')
