import type { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'

export type ProvisioningService = (typeof provisioningServices)[number]['key']

/** What an Expressway asks Cisco TMS for at regular intervals. The polls themselves are computed. */
export type Polling = {
  /** The moment of the first poll: when the service was connected, or when another interval or server was saved. */
  since: number
  intervalMs: number
  serverAddress: string
}

/** By service; one that is not connected, or has no server to ask, is not here. */
export type ProvisioningState = Partial<Record<ProvisioningService, Polling>>
