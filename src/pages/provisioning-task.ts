import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'

/** The way to what gives a system the data of Cisco TMS, from where they are shown. */
export const provisioningTask: MenuLink = {
  label: 'Configure TMS Provisioning Extension services',
  path: pages.provisioning,
}
