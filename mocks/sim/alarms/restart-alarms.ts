import type { RestartReason } from '#contract/settings/field'
import { labelOf } from '../settings/read'
import type { AlarmDefinition } from './definition'

/** What the sentence "… has been changed, however a restart is required" begins with, and the product's number. */
const reasons: Record<RestartReason, { number: string | null; item: string }> = {
  'restart-clustering': { number: '20007', item: 'Cluster configuration' },
  'restart-tls': { number: '20020', item: 'TLS verification configuration' },
  'restart-ports': { number: '25008', item: 'Port configuration' },
  'restart-ethernet': { number: '25009', item: 'Ethernet configuration' },
  'restart-ip': { number: '25010', item: 'IP configuration' },
  'restart-https': { number: '25011', item: 'HTTPS service' },
  'restart-ssh': { number: '25015', item: 'SSH service' },
  'restart-http': { number: '25017', item: 'HTTP service' },
  'restart-snmp': { number: null, item: 'SNMP service' },
  'restart-client-certificates': { number: '40009', item: 'HTTPS client certificates validation mode' },
  'restart-core-dump': { number: '15014', item: 'Core dump mode' },
  'restart-option-key': { number: '30025', item: 'An option key' },
  'restart-advanced-networking': { number: '25006', item: 'The Advanced Networking option key' },
  'restart-restore': { number: null, item: 'The configuration, by a restore,' },
}

/** One title, many reasons. All fall with the restart, and with nothing else (R-04, R-09). */
export const restartAlarms: readonly AlarmDefinition[] = Object.entries(reasons).map(
  ([key, { number, item }]) => ({
    key,
    number,
    title: 'Restart required',
    description: `${item} has been changed, however a restart is required for this to take effect`,
    severity: 'Warning',
    action: { label: 'Restart the system', path: 'maintenance/restart-options' },
    raisedWhen: (expressway) => expressway.restartReasons.some((reason) => reason === key),
    because: (expressway) => {
      const waiting = Object.keys(expressway.awaitingRestart).map(labelOf).join(', ')
      return `A saved change waits for the next restart${waiting ? `: ${waiting}` : ''}. Acknowledging does not clear it.`
    },
    guide: key === 'restart-clustering' ? ['CRE-48', 'RML-10', 'ADD-57'] : ['PRE-20', 'ADD-59'],
  }),
)
