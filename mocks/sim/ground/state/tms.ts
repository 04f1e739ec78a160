import type { TmsChange, TmsFailure, TmsReading } from '#contract/wire/tms'
import type { ProvisioningService } from './provisioning'

/** Cisco TMS as the Expressways meet it: one server of the world. */
export type Tms = {
  address: string
  name: string
  path: string
  community: string
  /** What the authority that has signed its certificate calls its own key. Whoever likes can call another key so. */
  authorityKeyId: string
  /** That key itself, as `publicKeyId` of a certificate; absent in worlds that were stored without it. */
  authorityPublicKeyId?: string
}

/** What one Expressway knows of its external manager. */
export type ManagerState = {
  /** Since when everything that the connection needs is so; null while something is missing. */
  workingSince: number | null
  /** The saved settings that `workingSince` speaks of: other settings begin anew. */
  settings: string
}

/** An Expressway whose page was never filled in. */
export const NO_MANAGER: ManagerState = { workingSince: null, settings: '' }

/** From the first answer of the external manager to Active (TMS-09). */
export const INITIALISING_MS = 20_000

/** What is done in Cisco TMS. A look at one of its pages is never asked for by itself: it comes with the read of the page. */
export type TmsDeed = TmsChange | { readonly kind: 'look'; readonly page: string }

/** A folder of Systems > Navigator. */
export type TmsFolder = { id: string; name: string; parent: string | null }

/** A system in Cisco TMS: what somebody entered for it, and what was found there. */
export type TmsSystem = {
  id: string
  folder: string
  /** False while the wizard shows it with a warning: it is in no folder yet. */
  isAdded: boolean
  hostName: string
  address: string
  community: string
  password: string
  failures: TmsFailure[]
  /** Those of the failures whose ticket somebody has acknowledged. */
  acknowledged: TmsFailure[]
  /** True from a change of the host name until Cisco TMS has updated its DNS (ADD-30, ADD-31). */
  isNameNew: boolean
  reading: TmsReading | null
  refreshedAt: number | null
  /** The cluster that it belongs to in Cisco TMS, by name. */
  cluster: string | null
}

/** Cisco TMS as a product of its own, in a world in which it can be worked with. */
export type TmsServer = {
  version: string
  isProvisioningExtensionMode: boolean
  enforceManagementSettings: 'On' | 'Off'
  secureOnlyDeviceCommunication: 'On' | 'Off'
  folders: TmsFolder[]
  systems: TmsSystem[]
  /** The services that are on for each cluster, by its name. */
  clusters: Record<string, ProvisioningService[]>
  /** The clusters whose primary has not got their services yet: it was away. Absent where that was never so. */
  unwritten?: string[]
}

/** How often it asks its systems: a change of a cluster may take as long to be seen. */
export const TMS_POLL_MS = 300_000
