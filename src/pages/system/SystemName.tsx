import type { Identity } from '#contract/wire/status'
import { LabMark } from '../../components/LabMark'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'

/** The name that host name and domain name make together, and the host name that the System name suggests (CRE-28, CRE-29). */
export function SystemName({ fqdn, suggestedHostName }: Identity) {
  return (
    <Definitions>
      <DefinitionRow label="Fully qualified domain name">{fqdn || '(incomplete)'}</DefinitionRow>
      <DefinitionRow
        label={
          <>
            <LabMark />
            Suggested host name
          </>
        }
      >
        {suggestedHostName || '(none)'}
      </DefinitionRow>
    </Definitions>
  )
}
