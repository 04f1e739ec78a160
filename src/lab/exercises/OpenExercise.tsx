import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, type DragEvent, type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Exercise } from '#contract/wire/exercise'
import { openExercise, startExercise } from '../../api/exercises'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { useWorld } from '../use-world'
import { useWorldName } from '../use-world-name'
import { ExerciseRefusal } from './ExerciseRefusal'
import { type Picked, readExerciseFile } from './exercise-file'

/** Takes a file of an exercise, chosen or dropped: to start it, or to change it. */
export function OpenExercise({ onOpened }: { readonly onOpened: (exercise: Exercise) => void }) {
  const reading = useMutation({ mutationFn: readExerciseFile })
  const file = reading.data
  const [isOver, setOver] = useState(false)

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const [chosen] = event.target.files ?? []
    if (chosen) reading.mutate(chosen)
    // The same file may be chosen again.
    event.target.value = ''
  }

  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) reading.mutate(dropped)
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
      <Panel title="Open a file">
        <label className="flex flex-wrap items-center gap-2">
          Exercise
          <input
            type="file"
            accept=".json,application/json"
            onChange={take}
            className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
          />
          <span className="text-(--lab-soft)">or drop it here</span>
        </label>
        {reading.error && <ExerciseRefusal error={reading.error} />}
        {file && <OpenedFile key={reading.submittedAt} file={file} onOpened={onOpened} />}
      </Panel>
    </div>
  )
}

type OpenedFileProps = {
  readonly file: Picked
  readonly onOpened: (exercise: Exercise) => void
}

/** What can be done with a file: whoever practises starts it, whoever has set it opens it with their word. */
function OpenedFile({ file, onOpened }: OpenedFileProps) {
  const navigate = useNavigate()
  const [word, setWord] = useState('')
  const [isAsking, setAsking] = useState(false)
  const { data: world } = useWorld()
  const worldName = useWorldName()
  const open = useMutation({
    mutationFn: openExercise,
    onSuccess: ({ exercise }) => onOpened(exercise),
  })
  const start = useMutation({
    mutationFn: (text: string) => startExercise(jsonOf(text)),
    onSuccess: () => navigate('/'),
    onSettled: () => setAsking(false),
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!open.isPending) open.mutate({ text: file.text, ...(word !== '' && { word }) })
  }

  return (
    <>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <p className="min-h-7 wrap-anywhere">{file.name}</p>
        <LabButton look="strong" onClick={() => setAsking(true)}>
          Start it
        </LabButton>
        <LabInput
          label="Word of the trainer, if it has one"
          type="password"
          autoComplete="off"
          maxLength={200}
          className="w-56"
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
        <LabButton type="submit" isBusy={open.isPending}>
          Change it
        </LabButton>
      </form>
      {open.error && <ExerciseRefusal error={open.error} />}
      {start.error && <ExerciseRefusal error={start.error} />}
      <p role="status">{open.isSuccess && 'Opened: the form below has it.'}</p>
      <LabQuestion
        title="Replace the world?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => start.mutate(file.text)}
        confirmLabel="Start the exercise"
        isBusy={start.isPending}
      >
        <p>
          {world && `The world that is open (${worldName(world)}) is replaced by that of the exercise. `}A run
          that is under way ends, and its result is kept.
        </p>
      </LabQuestion>
    </>
  )
}

/** What is no JSON is told by the machines, which read everything else of it too. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
