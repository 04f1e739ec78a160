import { useState } from 'react'
import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import { definition as advancedSecurity } from '#contract/settings/maintenance/advanced-security'
import { OutcomeMessages } from '../../components/Outcome'
import { RelatedTasks } from '../../components/RelatedTasks'
import { SettingsPage } from '../../components/SettingsPage'
import { useMayChange } from '../../components/use-may-change'
import { useStatus } from '../../components/use-status'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Dialog } from '../../ui/Dialog'
import { Loaded } from '../../ui/Loaded'
import { useGoingDown } from './use-going-down'

const tasks: readonly MenuLink[] = [
  { label: 'Restart or reboot the system', path: pages.restart },
  { label: 'Back up the system', path: pages.backup },
  { label: 'Manage option keys', path: pages.optionKeys },
]

/** Maintenance > Advanced security: the modes, what of them is in force, and the reset that FIPS140-2 mode asks for. */
export function AdvancedSecurityPage() {
  const status = useStatus('advanced-security')
  return (
    <SettingsPage definition={advancedSecurity}>
      <Box title="In force">
        <Loaded query={status}>
          {(modes) => (
            <Definitions>
              <DefinitionRow label="Advanced account security mode">{modes.accountSecurity}</DefinitionRow>
              <DefinitionRow label="FIPS140-2 cryptographic mode">{modes.fips}</DefinitionRow>
            </Definitions>
          )}
        </Loaded>
      </Box>
      {status.data?.resetRequired && <ResetSystem />}
      <RelatedTasks tasks={tasks} />
    </SettingsPage>
  )
}

function ResetSystem() {
  const [isAsked, ask] = useState(false)
  const { goDown, isPending, outcome } = useGoingDown()
  if (!useMayChange()) return null
  return (
    <>
      <OutcomeMessages outcome={outcome} />
      <Button isBusy={isPending} onClick={() => ask(true)}>
        Reset system
      </Button>
      <Dialog
        title="Reset this system?"
        isOpen={isAsked}
        onClose={() => ask(false)}
        onConfirm={() => {
          ask(false)
          goDown({ action: 'reset-system', comesBack: true })
        }}
      >
        <p className="mb-2">
          All settings, lists, certificates and accounts but admin are deleted, and the system reboots, which
          takes about five minutes. Addresses, option keys and the password of admin stay.
        </p>
        <p>It cannot be undone. Download a backup first if you need the configuration.</p>
      </Dialog>
    </>
  )
}
