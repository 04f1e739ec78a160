import type { MenuLink, MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import type { Topic } from '../api/console'
import { provisioningTask } from './provisioning-task'

export type FactsDefinition = {
  readonly path: MenuPath
  readonly title: string
  /** A topic that is answered with boxes of labels and values. */
  readonly topic: Extract<
    Topic,
    | 'ip'
    | 'hardware'
    | 'unified-communications'
    | 'conference-factory'
    | 'microsoft-interoperability'
    | 'provisioning-services'
  >
  readonly tasks?: readonly MenuLink[]
}

/** Status pages that are boxes of labels and values, in the order of the menu. */
export const factsPages: readonly FactsDefinition[] = [
  {
    path: 'status/system/ip',
    title: 'IP',
    topic: 'ip',
    tasks: [
      { label: 'Configure IP settings', path: pages.ip },
      { label: 'Configure DNS settings', path: pages.dns },
    ],
  },
  {
    path: 'status/unified-communications',
    title: 'Unified Communications',
    topic: 'unified-communications',
    tasks: [
      {
        label: 'Configure Unified Communications',
        path: 'configuration/unified-communications/configuration',
      },
      { label: 'Configure domains', path: 'configuration/domains' },
    ],
  },
  {
    path: 'status/applications/microsoft-interoperability',
    title: 'Microsoft interoperability',
    topic: 'microsoft-interoperability',
    tasks: [
      {
        label: 'Configure Microsoft interoperability',
        path: pages.microsoft,
      },
    ],
  },
  {
    path: 'status/applications/tms-provisioning-extension-services/tms-provisioning-extension-service-status',
    title: 'TMS Provisioning Extension service status',
    topic: 'provisioning-services',
    tasks: [provisioningTask],
  },
  {
    path: 'status/applications/conference-factory',
    title: 'Conference Factory',
    topic: 'conference-factory',
    tasks: [{ label: 'Configure Conference Factory', path: pages.conferenceFactory }],
  },
  { path: 'status/hardware', title: 'Hardware', topic: 'hardware' },
]
