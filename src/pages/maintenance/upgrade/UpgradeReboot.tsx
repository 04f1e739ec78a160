import { useQuery } from '@tanstack/react-query'
import type { StagedImage } from '#contract/wire/upgrade'
import { REFRESH_MS, statusQuery } from '../../../api/console'
import { OutcomeMessages } from '../../../components/Outcome'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { Definitions } from '../../../ui/DefinitionRow'
import { MessageBar } from '../../../ui/MessageBar'
import { LoadBox } from '../LoadBox'
import { restartKinds } from '../restart-kinds'
import { useGoingDown } from '../use-going-down'
import { ImageDetails } from './ImageDetails'

const reboot = restartKinds.find(({ action }) => action === 'reboot')

/** Installed: what the reboot would drop, and the reboot. */
export function UpgradeReboot({ image }: { readonly image: StagedImage }) {
  const load = useQuery({ ...statusQuery(useHost(), 'restart-options'), refetchInterval: REFRESH_MS })
  const { goDown, isPending, outcome } = useGoingDown()
  return (
    <>
      <OutcomeMessages outcome={outcome} />
      <div role="status">
        <MessageBar>
          The upgrade is installed. It takes effect with a reboot, which drops what is below.
        </MessageBar>
      </div>
      <Box title="Upgrade installed">
        <Definitions>
          <ImageDetails image={image} />
        </Definitions>
      </Box>
      <LoadBox title="System status" load={load} />
      <Button tone="primary" isBusy={isPending} onClick={() => reboot && goDown(reboot)}>
        Reboot system
      </Button>
    </>
  )
}
