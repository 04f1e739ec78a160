import { pages } from '#contract/pages'
import type { RestartOptions } from '#contract/wire/status'
import { ConsoleLink } from '../../components/ConsoleLink'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'
import type { Loadable } from '../../ui/use-standing-error'

type LoadBoxProps = { readonly title: string; readonly load: Loadable<RestartOptions> }

/** How many calls and registrations this system has now: what a restart would drop. */
export function LoadBox({ title, load }: LoadBoxProps) {
  return (
    <Box title={title}>
      <Loaded query={load}>
        {({ calls, registrations }) => (
          <Definitions>
            <DefinitionRow label={<ConsoleLink path={pages.calls}>Number of calls</ConsoleLink>}>
              {calls.toLocaleString('en')}
            </DefinitionRow>
            <DefinitionRow
              label={<ConsoleLink path={pages.registrations}>Number of registrations</ConsoleLink>}
            >
              {registrations.toLocaleString('en')}
            </DefinitionRow>
          </Definitions>
        )}
      </Loaded>
    </Box>
  )
}
