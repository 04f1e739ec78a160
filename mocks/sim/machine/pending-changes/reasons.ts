import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { RestartReason } from '#contract/settings/field'

/** What brings a saved change into force, from the smallest to the largest; each does what those before it do as well. */
export const remedies = ['service', 'restart', 'reboot', 'reset'] as const
export type Remedy = (typeof remedies)[number]

/** How the alarms and the pages speak of each remedy. */
export const remedyWords: Readonly<
  Record<
    Remedy,
    {
      readonly title: string
      readonly noun: string
      /** What one does to the machine: `Restart expe1`. */
      readonly verb: string
      /** The page where it is done, and what an alarm says of it. */
      readonly page: string
      readonly action: MenuLink
    }
  >
> = {
  service: {
    title: 'B2BUA service restart required',
    noun: 'restart of the B2BUA service',
    verb: 'Restart the B2BUA service on',
    page: 'Microsoft interoperability',
    action: {
      label: 'Restart the B2BUA service',
      path: pages.microsoft,
    },
  },
  restart: {
    title: 'Restart required',
    noun: 'restart',
    verb: 'Restart',
    page: 'Restart options',
    action: { label: 'Restart the system', path: pages.restart },
  },
  reboot: {
    title: 'Reboot required',
    noun: 'reboot',
    verb: 'Reboot',
    page: 'Restart options',
    action: { label: 'Reboot the system', path: pages.restart },
  },
  reset: {
    title: 'System reset required',
    noun: 'system reset',
    verb: 'Reset',
    page: 'Advanced security',
    action: { label: 'Reset the system', path: 'maintenance/advanced-security' },
  },
}

type Reason = {
  /** The product's number; null where none is published. */
  readonly number: string | null
  /** What the sentence "… has been changed, however a restart is required" begins with. */
  readonly item: string
  /** The product's description, where it is not that sentence. */
  readonly description?: string
  /** Absent: a restart. */
  readonly remedy?: Remedy
}

/** Why a change waits: each reason is an alarm until its remedy. */
export const restartReasons: Readonly<Record<RestartReason, Reason>> = {
  'restart-clustering': { number: '20007', item: 'Cluster configuration' },
  'restart-tls': {
    number: '20020',
    item: 'TLS verification configuration',
    description: 'TLS verification configuration does not match active status',
  },
  'restart-ports': { number: '25008', item: 'Port configuration' },
  'restart-ethernet': { number: '25009', item: 'Ethernet configuration' },
  'restart-ip': { number: '25010', item: 'IP configuration' },
  'restart-https': { number: '25011', item: 'HTTPS service' },
  'restart-ssh': { number: '25015', item: 'SSH service' },
  'restart-http': { number: '25017', item: 'HTTP service' },
  'restart-snmp': { number: null, item: 'SNMP service' },
  'restart-discovery-protection': { number: null, item: 'Automatic discovery protection' },
  'restart-client-certificates': { number: '40009', item: 'HTTPS client certificates validation mode' },
  'restart-core-dump': { number: '15014', item: 'Core dump mode' },
  'restart-option-key': { number: '30025', item: 'An option key' },
  'restart-advanced-networking': { number: '25006', item: 'The Advanced Networking option key' },
  'restart-restore': { number: null, item: 'The configuration, by a restore,' },
  'reboot-advanced-security': {
    number: '40026',
    item: 'Advanced account security mode',
    remedy: 'reboot',
  },
  'reset-fips': { number: '40044', item: 'FIPS140-2 cryptographic mode', remedy: 'reset' },
  'restart-fips': { number: '40045', item: 'FIPS140-2 cryptographic mode' },
  'restart-b2bua': { number: '55001', item: 'Microsoft interoperability', remedy: 'service' },
}

/** What ends the wait for which that reason stands. */
export function remedyOf(reason: RestartReason): Remedy {
  return restartReasons[reason].remedy ?? 'restart'
}

/** The remedy that does for all of those reasons; undefined where there is none. */
export function remedyForAll(reasons: readonly RestartReason[]): Remedy | undefined {
  return remedies.findLast((remedy) => reasons.some((reason) => remedyOf(reason) === remedy))
}

/** True when that remedy is large enough for the reason. */
export function isMetBy(reason: RestartReason, remedy: Remedy): boolean {
  return remedies.indexOf(remedyOf(reason)) <= remedies.indexOf(remedy)
}
