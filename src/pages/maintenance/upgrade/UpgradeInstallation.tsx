import { useWorldNow } from '../../../components/use-world-now'
import { Box } from '../../../ui/Box'
import { ProgressBar } from '../../../ui/ProgressBar'

type UpgradeInstallationProps = {
  readonly version: string
  readonly installation: { readonly startedAt: number; readonly until: number }
}

/** The new version is put beside the one that runs; calls go on meanwhile. */
export function UpgradeInstallation({ version, installation }: UpgradeInstallationProps) {
  const now = useWorldNow()
  const { startedAt, until } = installation
  return (
    <Box title="Upgrade in progress">
      <ProgressBar
        label={`${version} is being installed`}
        fraction={now === undefined ? null : (now - startedAt) / Math.max(1, until - startedAt)}
      />
      <p className="mb-0 text-muted">
        The system goes on with its present software. This page says when it can be rebooted.
      </p>
    </Box>
  )
}
