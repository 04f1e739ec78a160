import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { distributionPoints, updatesAutomatically } from '../machine/certificates/automatic-updates'
import type { OwnAlarmDefinition } from './definition'

const action: MenuLink = {
  label: 'Check the automatic CRL updates',
  path: pages.crl,
}

/** Alarms of the automatic update of revocation lists (console facts, 1.8). */
export const certificateAlarms: readonly OwnAlarmDefinition[] = [
  {
    key: 'crl-without-distribution-points',
    number: '40001',
    title: 'Security alert',
    description:
      'Automatic updates of revocation lists are enabled, but no distribution points are configured',
    severity: 'Warning',
    action,
    raisedWhen: (expressway) =>
      updatesAutomatically(expressway) && distributionPoints(expressway).length === 0,
    because: () => 'Nothing can be downloaded: the field HTTP(S) distribution points is blank.',
  },
  {
    key: 'crl-download-failed',
    number: '40006',
    title: 'Security alert',
    description: 'A revocation list could not be downloaded',
    severity: 'Warning',
    action,
    raisedWhen: (expressway) =>
      updatesAutomatically(expressway) && expressway.certificates.automaticUpdate.failures.length > 0,
    because: (expressway) =>
      `The last update failed. ${expressway.certificates.automaticUpdate.failures.join('; ')}. The earlier lists stay in use.`,
  },
]
