import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { TmsSystemView, TmsView } from '#contract/wire/tms'
import { colours, places } from './look'
import { LabSays, TmsBox, TmsButton, TmsField, TmsOutcome } from './parts'
import { RootPasswords } from './RootPasswords'
import { useTmsChange } from './use-tms'

type AddSystemsProps = { readonly view: TmsView; readonly folder: TmsView['folders'][number] }

/** The wizard Add Systems: what is specified, what came of it, and three ways to go on (TMS-11 to TMS-15). */
export function AddSystemsPage({ view, folder }: AddSystemsProps) {
  // What was there before is no result of this wizard.
  const [before] = useState(() => new Set(view.systems.filter((one) => one.isAdded).map(({ id }) => id)))
  const results = view.systems.filter((one) => one.folder === folder.id && !before.has(one.id))
  return (
    <>
      <title>Add Systems - Cisco TMS - Sixpeer</title>
      <h1 className="m-0 text-xl font-normal">Add Systems to {folder.name}</h1>
      <Specify view={view} folder={folder} />
      {results.length > 0 && <Results folder={folder} results={results} />}
    </>
  )
}

function Specify({ view, folder }: AddSystemsProps) {
  const [address, setAddress] = useState('')
  const [password, setPassword] = useState('')
  const [community, setCommunity] = useState('public')
  const change = useTmsChange()
  return (
    <TmsBox title="1. Specify Systems by IP addresses or DNS names">
      <TmsField
        label="IP address or DNS name"
        placeholder="expe4.example.com"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <TmsField
        label="Password"
        type="password"
        autoComplete="off"
        help="The password of root. Blank: the one of the factory."
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <TmsField
        label="SNMP Get Community Name"
        value={community}
        onChange={({ target }) => setCommunity(target.value)}
      />
      <RootPasswords view={view} />
      <div>
        <TmsButton
          isBusy={change.isPending}
          onClick={() =>
            change.mutate(
              { kind: 'add-system', folder: folder.id, address, password, community },
              { onSuccess: () => setPassword('') },
            )
          }
        >
          Next
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}

type ResultsProps = {
  readonly folder: AddSystemsProps['folder']
  readonly results: readonly TmsSystemView[]
}

function Results({ folder, results }: ResultsProps) {
  const change = useTmsChange()
  const goTo = useNavigate()
  const hasWarnings = results.some(({ isAdded }) => !isAdded)
  const finish = (despiteWarnings: boolean, isOver: boolean) =>
    change.mutate(
      { kind: 'finish-adding', despiteWarnings, folder: folder.id },
      { onSuccess: () => isOver && void goTo(places.navigator(folder.id)) },
    )
  return (
    <TmsBox title="Result">
      <ul aria-label="Result" className="m-0 flex list-none flex-col gap-3 p-0">
        {results.map((system) => (
          <li key={system.id}>
            <Result system={system} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <TmsButton isBusy={change.isPending} onClick={() => finish(false, true)}>
          Finish Adding Systems
        </TmsButton>
        {hasWarnings && (
          <TmsButton isBusy={change.isPending} onClick={() => finish(true, true)}>
            Add System despite warnings
          </TmsButton>
        )}
        <TmsButton isBusy={change.isPending} onClick={() => finish(false, false)}>
          Add More Systems
        </TmsButton>
      </div>
      <TmsOutcome change={change} />
    </TmsBox>
  )
}

/** A system with its tick; or with what is wrong, and the link by which that is put right (TMS-12, TMS-13). */
function Result({ system }: { readonly system: TmsSystemView }) {
  const [isEdited, setIsEdited] = useState(false)
  const [password, setPassword] = useState('')
  const change = useTmsChange()
  if (system.isAdded) {
    return (
      <>
        <strong>{system.name}</strong> (VCS) <span style={colours.good}>✓ System added</span>
      </>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <div>
        <strong>{system.name}</strong>{' '}
        <span style={colours.bad}>{system.tickets.map(({ title }) => title).join('; ')}</span>
      </div>
      {system.tickets.map(({ failure, because }) => (
        <LabSays key={failure} because={because} />
      ))}
      <div>
        <TmsButton aria-expanded={isEdited} onClick={() => setIsEdited(!isEdited)}>
          Edit System
        </TmsButton>
      </div>
      {isEdited && (
        <>
          <TmsField
            label="Password of root"
            type="password"
            autoComplete="off"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <div>
            <TmsButton
              isBusy={change.isPending}
              onClick={() => change.mutate({ kind: 'edit-system', system: system.id, password })}
            >
              Save
            </TmsButton>
          </div>
        </>
      )}
      <TmsOutcome change={change} />
    </div>
  )
}
