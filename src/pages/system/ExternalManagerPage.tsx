import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { definition as externalManager } from '#contract/settings/system/external-manager'
import type { ExternalManagerStatus } from '#contract/wire/external-manager'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { StateRow } from '../../components/StateRow'
import { useStatus } from '../../components/use-status'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'

const tasks: readonly MenuLink[] = [
  { label: 'Configure SNMP', path: pages.snmp },
  {
    label: 'Manage trusted CA certificates',
    path: pages.trustedCertificates,
  },
]

/** System > External manager: where Cisco TMS is, and whether this peer gets through to it (ADD-25, TMS-09). */
export function ExternalManagerPage() {
  const status = useStatus('external-manager')
  return (
    <SettingsPage definition={externalManager}>
      <Box title="Status">
        <Loaded query={status}>{(shown) => <StatusRows status={shown} />}</Loaded>
      </Box>
      <RelatedTasks tasks={tasks} />
    </SettingsPage>
  )
}

function StatusRows({ status: { state, reason, snmp } }: { readonly status: ExternalManagerStatus }) {
  return (
    <Definitions>
      <StateRow state={state} reason={reason} />
      {state !== 'Inactive' && (
        <DefinitionRow label="SNMP, as Cisco TMS sees it">
          {snmp.answers ? 'Answers' : <span className="text-bad">{snmp.reason}</span>}
        </DefinitionRow>
      )}
    </Definitions>
  )
}
