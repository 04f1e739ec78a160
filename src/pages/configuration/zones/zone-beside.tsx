import type { FieldDefinition } from '#contract/settings/field'
import type { ZonesStatus } from '#contract/wire/status'
import { ConsoleLink } from '../../../components/ConsoleLink'
import { LabMark } from '../../../components/LabMark'
import type { Beside } from '../../../components/settings/Sections'
import type { Texts } from '../../../components/settings/texts'

type Row = ZonesStatus['rows'][number]

const look: Readonly<Record<Row['connections'][number]['reachability'], string>> = {
  Checking: 'text-unknown',
  Reachable: 'text-good',
  Failed: 'text-bad',
}

/** What the form of a zone shows around a field: whether each system can be reached, and where its user name is kept. */
export function zoneBeside(zone: Row | undefined, field: FieldDefinition, texts: Texts): Beside {
  if (field.key === 'username' && texts['type'] === 'Traversal server')
    return { below: <LocalDatabaseLink /> }
  if (zone?.sipStatus === 'Off' || !/^peer\dAddress$/.test(field.key)) return {}
  // An address that is being typed has not been asked yet.
  const connection = zone?.connections.find(({ address }) => address === texts[field.key])
  if (!connection) return {}
  const { reachability, cause } = connection
  return {
    words: <strong className={look[reachability]}>SIP: {reachability}</strong>,
    below:
      cause === '' ? undefined : (
        <p className="m-0 text-[#7a4a00]">
          <LabMark />
          {cause}
        </p>
      ),
  }
}

function LocalDatabaseLink() {
  return (
    <ConsoleLink path="configuration/authentication/devices/local-database">
      Add/Edit local authentication database
    </ConsoleLink>
  )
}
