import { useQuery } from '@tanstack/react-query'
import type { OptionKeys } from '#contract/wire/status'
import { REFRESH_MS, statusQuery } from '../../api/console'
import { Page } from '../../components/Page'
import { ReadOnlyNote } from '../../components/ReadOnlyNote'
import { SeenMessages } from '../../components/SeenMessages'
import { useConsoleAction } from '../../components/use-console-action'
import { useHost } from '../../components/use-host'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { Loaded } from '../../ui/Loaded'
import { AddOptionKey } from './AddOptionKey'
import { KeyDifferences } from './KeyDifferences'
import { KeyTable } from './KeyTable'
import { LicencePool } from './LicencePool'

/** Maintenance > Option keys: feature keys of this system apart from licence keys, which the cluster pools (PSI-28). */
export function OptionKeysPage() {
  const optionKeys = useQuery({ ...statusQuery(useHost(), 'option-keys'), refetchInterval: REFRESH_MS })
  const action = useConsoleAction()
  return (
    <Page title="Option keys">
      <ReadOnlyNote />
      <SeenMessages outcome={action.outcome} />
      <Loaded query={optionKeys}>
        {(answer) => (
          <>
            <KeyDifferences differences={answer.differences} keysToBuy={answer.keysToBuy} />
            <SystemInformation answer={answer} />
            <KeyTable title="Feature keys" keys={ofKind(answer, 'feature')} action={action} />
            <KeyTable title="Licence keys" keys={ofKind(answer, 'licence')} action={action} />
            <AddOptionKey action={action} />
            <LicencePool pool={answer.pool} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function ofKind({ keys }: OptionKeys, kind: OptionKeys['keys'][number]['kind']) {
  return keys.filter((key) => key.kind === kind)
}

function SystemInformation({ answer }: { readonly answer: OptionKeys }) {
  const features = ofKind(answer, 'feature').map((key) => key.description)
  const licences = ofKind(answer, 'licence').map((key) => key.description)
  return (
    <Box title="System information">
      <Definitions>
        <DefinitionRow label="Serial number">{answer.serialNumber}</DefinitionRow>
        <DefinitionRow label="Features of this system">{features.join(', ') || 'None'}</DefinitionRow>
        <DefinitionRow label="Licences on this system">{licences.join(', ') || 'None'}</DefinitionRow>
      </Definitions>
    </Box>
  )
}
