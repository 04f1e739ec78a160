import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { counted } from '#contract/counted'
import type { TmsView } from '#contract/wire/tms'
import { FolderTree } from './FolderTree'
import { colours, places } from './look'
import { TmsBox, TmsButton, TmsField, TmsOutcome } from './parts'
import { SystemStatus } from './SystemStatus'
import { useTmsChange } from './use-tms'

export type TmsFolder = TmsView['folders'][number]

type NavigatorProps = { readonly view: TmsView; readonly folder: TmsFolder }

/** Systems > Navigator: the folders, and the systems of the one that is open (TMS-10). */
export function NavigatorPage({ view, folder }: NavigatorProps) {
  const [name, setName] = useState('')
  const change = useTmsChange()
  const goTo = useNavigate()
  const here = view.systems.filter((system) => system.folder === folder.id)
  const systems = here.filter(({ isAdded }) => isAdded)
  const waiting = here.length - systems.length
  return (
    <>
      <title>{`${folder.name}, Navigator - Cisco TMS - Sixpeer`}</title>
      <h1 className="m-0 text-xl font-normal">Systems &gt; Navigator</h1>
      <div className="grid gap-4 md:grid-cols-[16rem_1fr]">
        <TmsBox title="Folders">
          <FolderTree folders={view.folders} chosen={folder.id} parent={null} />
          <TmsField label="Folder name" value={name} onChange={({ target }) => setName(target.value)} />
          <div>
            <TmsButton
              isBusy={change.isPending}
              onClick={() =>
                change.mutate(
                  { kind: 'create-folder', name, parent: folder.id },
                  {
                    onSuccess: ({ folders }) => {
                      setName('')
                      const made = folders.at(-1)
                      if (made) void goTo(places.navigator(made.id))
                    },
                  },
                )
              }
            >
              New Folder
            </TmsButton>
          </div>
          <TmsOutcome change={change} />
        </TmsBox>
        <TmsBox title={folder.name}>
          <div>
            <Link to={places.addSystems(folder.id)} className="console-link">
              Add Systems
            </Link>
            {waiting > 0 && (
              <span className="text-muted">{`: ${counted(waiting, 'system')} with warnings, not added yet`}</span>
            )}
          </div>
          {systems.length === 0 ? (
            <p className="m-0 text-muted">No systems in this folder.</p>
          ) : (
            <SystemsTable systems={systems} />
          )}
        </TmsBox>
      </div>
    </>
  )
}

function SystemsTable({ systems }: { readonly systems: TmsView['systems'] }) {
  return (
    <div className="overflow-x-auto">
      <table aria-label="Systems" className="w-full text-left">
        <thead style={colours.heading}>
          <tr>
            {['System', 'Type', 'Network Address', 'Status'].map((title) => (
              <th key={title} scope="col" className="px-2 py-1">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <tr key={system.id} className="border-b" style={colours.box}>
              <td className="px-2 py-1">
                <Link to={places.system(system.id)} className="console-link">
                  {system.name}
                </Link>
              </td>
              <td className="px-2 py-1" title={TYPE_HINT}>
                VCS
              </td>
              <td className="px-2 py-1">{system.address}</td>
              <td className="px-2 py-1">
                <SystemStatus system={system} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mb-0 text-muted">{TYPE_HINT}</p>
    </div>
  )
}

/** TMS-14 */
export const TYPE_HINT = 'Lab: Cisco TMS shows an Expressway as a VCS. That is known, and no error.'
