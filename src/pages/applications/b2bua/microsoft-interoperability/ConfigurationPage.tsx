import type { MenuLink } from '#contract/menu'
import { definition as microsoftInteroperability } from '#contract/settings/applications/b2bua/microsoft-interoperability/configuration'
import { act } from '../../../../api/console'
import { FactsBoxes } from '../../../../components/FactsBoxes'
import { OutcomeMessages } from '../../../../components/Outcome'
import { RelatedTasks } from '../../../../components/RelatedTasks'
import { SettingsPage } from '../../../../components/SettingsPage'
import { useConsoleAction } from '../../../../components/use-console-action'
import { useHost } from '../../../../components/use-host'
import { useMayChange } from '../../../../components/use-may-change'
import { useStatus } from '../../../../components/use-status'
import { Button } from '../../../../ui/Button'
import { Loaded } from '../../../../ui/Loaded'

const tasks: readonly MenuLink[] = [
  { label: 'Configure B2BUA TURN servers', path: 'applications/b2bua/b2bua-turn-servers' },
  { label: 'Configure trusted hosts', path: 'applications/b2bua/microsoft-interoperability/trusted-hosts' },
  { label: 'Configure transcoders', path: 'applications/b2bua/microsoft-interoperability/transcoders' },
  {
    label: 'Configure transcoder policy rules',
    path: 'applications/b2bua/microsoft-interoperability/transcoder-policy-rules',
  },
]

/** Applications > B2BUA > Microsoft interoperability > Configuration, and the service that it configures (alarm 55001). */
export function ConfigurationPage() {
  const host = useHost()
  const mayChange = useMayChange()
  const service = useStatus('microsoft-interoperability')
  const action = useConsoleAction()
  return (
    <SettingsPage definition={microsoftInteroperability}>
      <OutcomeMessages outcome={action.outcome} />
      <Loaded query={service}>{(facts) => <FactsBoxes {...facts} />}</Loaded>
      {mayChange && (
        <Button
          isBusy={action.isPending}
          onClick={() => action.run(() => act(host, 'restart-b2bua-service', {}))}
        >
          Restart service
        </Button>
      )}
      <RelatedTasks tasks={tasks} />
    </SettingsPage>
  )
}
