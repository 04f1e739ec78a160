import { type ChangeEvent, useRef, useState } from 'react'
import { counted } from '#contract/counted'
import { LabButton } from '../LabButton'
import { Panel } from '../pages/Panel'
import { ClassListField } from './ClassListField'
import { likelyIn, sourceOf } from './chosen-files'
import { useClass } from './class-store'
import { ExerciseField } from './ExerciseField'
import { FileField } from './FileField'
import type { Source } from './unpack'
import { useDropped } from './use-dropped'

/** So many files are taken at once; a class has fewer. */
const FILES_MAX = 1_000

/** Takes hand-ins: files, a folder, or an archive of them; chosen or dropped. */
export function ChooseFiles() {
  const verify = useClass((state) => state.verify)
  const [note, setNote] = useState<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isOver = useDropped(place, (sources) =>
    sources ? take(sources) : setNote('What was dropped cannot be read. Choose it with the fields instead.'),
  )

  function take(sources: readonly Source[], passedOver = 0): void {
    const some = sources.slice(0, FILES_MAX)
    const notes = [
      sources.length === 0 && 'There is no hand-in among them: its name ends in .json, .zip or .gz.',
      passedOver > 0 &&
        sources.length > 0 &&
        `${counted(passedOver, 'other file was', 'other files were')} passed over.`,
      sources.length > FILES_MAX && `Only the first ${FILES_MAX} were taken.`,
    ]
    setNote(notes.filter(Boolean).join(' ') || null)
    if (some.length > 0) void verify(some)
  }

  function takeFolder(event: ChangeEvent<HTMLInputElement>): void {
    const files = [...(event.target.files ?? [])]
    const likely = likelyIn(files)
    take(likely, files.length - likely.length)
  }

  return (
    <Panel title="Hand-ins">
      {/* What can be dropped here can be chosen with the fields too. */}
      <div
        ref={place}
        role="group"
        aria-label="Choose or drop hand-ins"
        className={`flex flex-wrap items-center gap-x-6 gap-y-2 rounded border border-dashed p-3 ${isOver ? 'border-(--lab-link) bg-(--lab-hint)' : 'border-(--lab-edge)'}`}
      >
        <FileField
          label="Files, or a zip of them"
          multiple
          accept=".json,.zip,.gz,application/json,application/zip,application/gzip"
          onChange={({ target }) => take([...(target.files ?? [])].map(sourceOf))}
        />
        <FileField label="A folder" folder onChange={takeFolder} />
        <p className="text-xs text-(--lab-soft)">Or drop them here.</p>
      </div>
      {note !== null && <p role="status">{note}</p>}
      <Progress />
      <ClassListField />
      <ExerciseField />
    </Panel>
  )
}

/** How far it has come, and the way to stop it. */
function Progress() {
  const { progress, graded, stop } = useClass()
  return (
    <div className="flex flex-wrap items-center gap-3">
      {progress && (
        <>
          <progress aria-label="Verified" max={progress.all} value={progress.done} />
          <span>{`${progress.done} of ${counted(progress.all, 'file')}, ${counted(graded.length, 'hand-in')} in the table`}</span>
          <LabButton onClick={stop}>Stop</LabButton>
        </>
      )}
      <p role="status" className="sr-only">
        {progress ? 'Verifying' : graded.length > 0 ? `${counted(graded.length, 'hand-in')} verified` : ''}
      </p>
    </div>
  )
}
