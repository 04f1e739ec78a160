import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'

/** The way to the addresses of a system, from where they matter. */
export const ipTask: MenuLink = { label: 'Configure the IP addresses of this system', path: pages.ip }
