import type { StagedImage, UpgradeStatus } from '#contract/wire/upgrade'
import { act } from '../../../api/console'
import { GuideReasons } from '../../../components/GuideReasons'
import type { useConsoleAction } from '../../../components/use-console-action'
import { useHost } from '../../../components/use-host'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { MessageBar } from '../../../ui/MessageBar'
import { ImageDetails } from './ImageDetails'

type UpgradeConfirmationProps = {
  readonly current: string
  readonly image: StagedImage
  readonly advice: UpgradeStatus['advice']
  readonly action: ReturnType<typeof useConsoleAction>
}

/** The last look before an installation: which version replaces which, from which file. */
export function UpgradeConfirmation({ current, image, advice, action }: UpgradeConfirmationProps) {
  const host = useHost()
  return (
    <>
      {advice.map(({ text, guide }) => (
        <MessageBar key={text}>
          {text} <GuideReasons ids={guide} />
        </MessageBar>
      ))}
      <Box title="Upgrade confirmation">
        <Definitions>
          <DefinitionRow label="Current version">{current}</DefinitionRow>
          <ImageDetails image={image} />
        </Definitions>
      </Box>
      <MessageBar tone="plain">
        Save nothing on this system until it has rebooted: it would be lost with the upgrade.
      </MessageBar>
      <div className="flex gap-2">
        <Button
          tone="primary"
          isBusy={action.isPending}
          onClick={() => action.run(() => act(host, 'continue-upgrade', {}))}
        >
          Continue with upgrade
        </Button>
        <Button isBusy={action.isPending} onClick={() => action.run(() => act(host, 'discard-image', {}))}>
          Cancel
        </Button>
      </div>
    </>
  )
}
