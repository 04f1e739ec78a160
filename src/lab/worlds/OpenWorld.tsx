import { useMutation, useQuery } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { shownFileName } from '#contract/wire/file'
import { LOG_LENGTH_MAX } from '#contract/wire/lab'
import type { WorldFile } from '#contract/wire/world-file'
import { scenariosQuery } from '../../api/lab'
import { makeWorld, startWorld, takeWorld } from '../../api/worlds'
import { LabButton } from '../LabButton'
import { LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { StartWorld } from './StartWorld'

type Picked = { readonly name: string; readonly world: unknown }

async function read(file: File): Promise<Picked> {
  const name = shownFileName(file.name)
  if (file.size > LOG_LENGTH_MAX)
    throw new Error(`${name} is larger than ${LOG_LENGTH_MAX / 1_000_000} MB, so it is no world.`)
  try {
    return { name, world: JSON.parse(await file.text()) }
  } catch {
    throw new Error(`${name} is no world: it is not JSON.`)
  }
}

const TAKEN = 'The form below has it.'

/** Takes a file of a world, chosen or dropped, or a world of the lab: to start it, or to change it below. */
export function OpenWorld({ onOpened }: { readonly onOpened: (file: WorldFile) => void }) {
  const navigate = useNavigate()
  const [isOver, setOver] = useState(false)
  const reading = useMutation({ mutationFn: read })
  const opening = useMutation({ mutationFn: makeWorld, onSuccess: ({ world }) => onOpened(world) })
  const file = reading.data

  function pick(given: FileList | null): void {
    const [one] = given ?? []
    opening.reset()
    if (one) reading.mutate(one)
  }

  function take(event: ChangeEvent<HTMLInputElement>): void {
    pick(event.target.files)
    // The same file may be chosen again.
    event.target.value = ''
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    pick(event.dataTransfer.files)
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={isOver ? 'rounded outline-2 outline-(--lab-link)' : ''}
    >
      <Panel title="Begin with">
        <WorldOfLab onOpened={onOpened} />
        <label className="flex flex-wrap items-center gap-2">
          A file
          <input
            type="file"
            accept=".json,application/json"
            onChange={take}
            className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
          />
          <span className="text-(--lab-soft)">or drop it here</span>
        </label>
        {reading.error && <RefusalNote error={reading.error} />}
        {file && (
          <div className="flex flex-wrap items-center gap-2">
            <span className="wrap-anywhere">{file.name}</span>
            <StartWorld start={() => startWorld({ world: file.world })} onStarted={() => navigate('/')} />
            <LabButton isBusy={opening.isPending} onClick={() => opening.mutate(file.world)}>
              Take it into the form
            </LabButton>
          </div>
        )}
        {opening.error && <RefusalNote error={opening.error} />}
        <p role="status">{opening.isSuccess && TAKEN}</p>
      </Panel>
    </div>
  )
}

/** Takes a world of the lab into the form. */
function WorldOfLab({ onOpened }: { readonly onOpened: (file: WorldFile) => void }) {
  const { data } = useQuery(scenariosQuery)
  const [chosen, setChosen] = useState('')
  const taking = useMutation({ mutationFn: takeWorld, onSuccess: ({ world }) => onOpened(world) })
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <LabSelect
          label="A world of the lab"
          options={[
            { value: '', label: 'Choose one' },
            ...(data?.scenarios ?? []).map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={chosen}
          onChoose={setChosen}
          className="min-w-0"
        />
        <LabButton disabled={chosen === ''} isBusy={taking.isPending} onClick={() => taking.mutate(chosen)}>
          Take it into the form
        </LabButton>
      </div>
      {taking.error && <p role="alert">{taking.error.message}</p>}
      <p role="status">{taking.isSuccess && TAKEN}</p>
    </>
  )
}
