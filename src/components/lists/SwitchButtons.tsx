import type { SwitchState } from '#contract/lists/list'
import { Button } from '../../ui/Button'

type SwitchButtonsProps = {
  /** True while no row is selected. */
  readonly disabled: boolean
  readonly onSwitch: (state: SwitchState) => void
}

/** Enable and Disable, for the selected rows of a list. */
export function SwitchButtons({ disabled, onSwitch }: SwitchButtonsProps) {
  return (
    <>
      <Button disabled={disabled} onClick={() => onSwitch('Enabled')}>
        Enable
      </Button>
      <Button disabled={disabled} onClick={() => onSwitch('Disabled')}>
        Disable
      </Button>
    </>
  )
}
