import { useQuery } from '@tanstack/react-query'
import type { UpgradeStatus } from '#contract/wire/upgrade'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { Page } from '../../components/Page'
import { SeenMessages } from '../../components/SeenMessages'
import { useConsoleAction } from '../../components/use-console-action'
import { useHost } from '../../components/use-host'
import { Loaded } from '../../ui/Loaded'
import { UpgradeConfirmation } from './upgrade/UpgradeConfirmation'
import { UpgradeInstallation } from './upgrade/UpgradeInstallation'
import { UpgradeReboot } from './upgrade/UpgradeReboot'
import { UpgradeStart } from './upgrade/UpgradeStart'

/** Maintenance > Upgrade: a file, a last look, the installation, and the reboot into the new version (UPG-16). */
export function UpgradePage() {
  const upgrade = useQuery({ ...statusQuery(useHost(), 'upgrade'), refetchInterval: REFRESH_MS })
  const action = useConsoleAction()
  // What was done is said until the next stage of the upgrade speaks for itself.
  const isOver = upgrade.data?.stage?.state === 'installed' && action.outcome?.kind === 'done'
  return (
    <Page title="Upgrade">
      <SeenMessages outcome={isOver ? null : action.outcome} />
      <Loaded query={upgrade}>{(status) => <Stage status={status} action={action} />}</Loaded>
    </Page>
  )
}

type StageProps = {
  readonly status: UpgradeStatus
  readonly action: ReturnType<typeof useConsoleAction>
}

function Stage({ status, action }: StageProps) {
  const { stage } = status
  if (stage === null) return <UpgradeStart components={status.components} action={action} />
  if (stage.state === 'installed') return <UpgradeReboot image={stage.image} />
  if (stage.installation) {
    return <UpgradeInstallation version={stage.image.version} installation={stage.installation} />
  }
  return (
    <UpgradeConfirmation
      current={status.version}
      image={stage.image}
      advice={status.advice}
      action={action}
    />
  )
}
