import { useState } from 'react'
import { TRIAL_SECONDS } from '#contract/lists/system/protection/firewall-rules/configuration'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'

type ActivateRulesButtonsProps = {
  /** False where no edit waits to be activated. */
  readonly pending: boolean
  readonly isBusy: boolean
  readonly onActivate: () => void
  readonly onRevert: () => void
}

/** Activate firewall rules and Revert all changes; each asks before it does anything. */
export function ActivateRulesButtons(props: ActivateRulesButtonsProps) {
  const { pending, isBusy, onActivate, onRevert } = props
  const [asks, setAsks] = useState<'activate' | 'revert' | null>(null)
  const close = () => setAsks(null)
  const confirmed = (action: () => void) => () => {
    close()
    action()
  }
  return (
    <>
      <Button disabled={!pending} isBusy={isBusy} onClick={() => setAsks('activate')}>
        Activate firewall rules
      </Button>
      <Button disabled={!pending} isBusy={isBusy} onClick={() => setAsks('revert')}>
        Revert all changes
      </Button>
      <Dialog
        title="Activate firewall rules"
        isOpen={asks === 'activate'}
        onClose={close}
        onConfirm={confirmed(onActivate)}
      >
        <p className="my-0">
          The edited rules take the place of the active ones. You then have {TRIAL_SECONDS} seconds to accept
          them; otherwise the previous rules come back, also where the new ones keep your own computer out.
        </p>
      </Dialog>
      <Dialog
        title="Revert all changes"
        isOpen={asks === 'revert'}
        onClose={close}
        onConfirm={confirmed(onRevert)}
      >
        <p className="my-0">All pending changes are discarded. The rules are again those that act now.</p>
      </Dialog>
    </>
  )
}
