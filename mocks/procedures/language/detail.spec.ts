import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import type { CertificateChange } from '#contract/wire/certificates'
import { shelfImages } from '../../http/lab/shelf-images'
import { startWorld } from '../../scenarios/catalogue'
import { authorities } from '../../scenarios/certificates/authorities'
import { present } from '../../sim/ground/assert'
import { expresswayOf } from '../../sim/ground/stage'
import { backupOf } from '../../sim/machine/backups/backup'
import * as acts from './act'
import { detailOf } from './detail'

const world = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const own = expresswayOf(world, 'expe4')
const { certificate } = authorities.lab
const server: CertificateChange & { kind: 'upload-server' } = {
  kind: 'upload-server',
  certificate,
  keyId: certificate.facts.publicKeyId,
}

const certificates = 'pages/maintenance/security-certificates'
const restartOptions = ['pages/maintenance/RestartOptionsPage.tsx', 'pages/maintenance/restart-kinds.ts']

/** What an act presses and fills in, and the sources of the page where that stands. */
const onPages: readonly (readonly [acts.Act, readonly string[]])[] = [
  [acts.save(own, pages.h323, { mode: 'On' }), ['components/settings/SettingsForm.tsx']],
  [
    acts.save(own, pages.maintenanceMode, { mode: 'On' }),
    ['pages/maintenance/MaintenanceModePage.tsx', 'components/settings/SettingsForm.tsx'],
  ],
  [
    acts.deleteItems(own, pages.zones, []),
    ['components/lists/ListTablePage.tsx', 'components/lists/DeleteItemsDialog.tsx'],
  ],
  [acts.acknowledge(own, []), ['pages/status/AlarmsPage.tsx']],
  [acts.restart(own), restartOptions],
  [acts.reboot(own), restartOptions],
  [acts.reboot(own, pages.upgrade), ['pages/maintenance/upgrade/UpgradeReboot.tsx']],
  [acts.shutDown(own), restartOptions],
  [acts.backUp(own), ['pages/maintenance/BackupBox.tsx']],
  [
    acts.restore(own, backupOf(own, world.now)),
    ['pages/maintenance/RestoreBox.tsx', 'pages/maintenance/RestoreConfirmation.tsx'],
  ],
  [acts.takeSnapshot(own), ['pages/maintenance/diagnostics/SystemSnapshotPage.tsx']],
  [acts.uploadImage(own, 'X8.9'), ['pages/maintenance/upgrade/UpgradeStart.tsx']],
  [acts.continueUpgrade(own), ['pages/maintenance/upgrade/UpgradeConfirmation.tsx']],
  [
    acts.lookUp(own, 'expe1.example.com'),
    ['HostField.tsx', 'network-utilities/DnsLookupForm.tsx', 'network-utilities/DnsLookupPage.tsx'].map(
      (file) => `pages/maintenance/tools/${file}`,
    ),
  ],
  [acts.changeCertificates(own, server), [`${certificates}/UploadServerBox.tsx`]],
  [
    acts.changeCertificates(own, { kind: 'append-authorities', certificates: [certificate] }),
    [`${certificates}/TrustedCaCertificatePage.tsx`],
  ],
  [acts.signIn(own, 'admin', 'TANDBERG'), ['pages/LoginPage.tsx']],
]

const sourceOf = (path: string) => readFileSync(`src/${path}`, 'utf8')

/** True where the text is a label or what stands on a button, and not a part of a longer one. */
const shows = (source: string, text: string) =>
  [`"${text}"`, `'${text}'`].some((quoted) => source.includes(quoted)) ||
  source.split('\n').some((line) => line.trim() === text || line.includes(`>${text}<`))

describe('what an act presses stands on its page', () => {
  test.each(onPages.map(([act, sources]) => ({ act, sources })))('$act.act', ({ act, sources }) => {
    const text = sources.map(sourceOf).join('\n')
    const { page, fields, control, confirm } = detailOf(act)
    const form = settingsPages.find(({ path }) => path === page)
    const labels = form ? [] : fields.map(({ label }) => label)
    const buttons = [control, confirm === 'OK' ? null : confirm].filter((label) => label !== null)
    expect([...labels, ...buttons].filter((label) => !shows(text, label))).toEqual([])
    // OK is the button of a dialog that only asks: it stands where one is opened to be confirmed, and nowhere else.
    expect(text.includes('onConfirm')).toBe(confirm === 'OK')
  })

  test('and OK is the button of a dialog that says no other', () => {
    expect(sourceOf('ui/overlays/ModalDialog.tsx')).toContain("confirmLabel = 'OK'")
  })

  test('and no dialog asks before maintenance mode is turned Off', () => {
    expect(detailOf(acts.save(own, pages.maintenanceMode, { mode: 'Off' })).confirm).toBeNull()
  })
})

describe('what an act fills in has the label of the contract', () => {
  const known = new Set<string>(Object.values(pages))
  const pageAt = (path: string): MenuPath =>
    present(
      Object.values(pages).find((page) => page === path),
      path,
    )

  test.each(settingsPages.filter(({ path }) => known.has(path)))('on $title', (form) => {
    for (const { key, label } of fieldsOf(form)) {
      const { fields } = detailOf(acts.save(own, pageAt(form.path), { [key]: '' }))
      expect(fields).toEqual([{ label, value: '' }])
    }
  })

  test.each(listDefinitions.filter(({ path }) => known.has(path)))('in $title', (list) => {
    for (const { key, label } of fieldsOf(list)) {
      const { fields } = detailOf(acts.saveItem(own, pageAt(list.path), { [key]: '' }))
      expect(fields).toEqual([{ label, value: '' }])
    }
  })
})

test('a software image goes by the name of its file on the shelf', () => {
  const [field] = detailOf(acts.uploadImage(own, 'X8.9')).fields
  expect(shelfImages.map(({ name }) => name)).toContain(field?.value)
  expect(detailOf(acts.uploadImage(own, 'X8.8.1')).fields[0]?.value).toBe('s42700x8_8_1.tar.gz')
})

test('a server certificate comes with its private key, unless that was made with a signing request', () => {
  const labels = (change: acts.LoadedCertificates) =>
    detailOf(acts.changeCertificates(own, change)).fields.map(({ label }) => label)
  expect(labels(server)).toHaveLength(2)
  expect(labels({ ...server, keyId: null })).toEqual(['Select the server certificate file'])
})
