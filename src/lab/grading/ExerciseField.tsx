import { useMutation } from '@tanstack/react-query'
import { nameExercise } from '../../api/grading'
import { readExerciseFile } from '../exercises/exercise-file'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { HASH_SHOWN } from '../results/result-words'
import { useClass } from './class-store'
import { FileField } from './FileField'

/** Takes the file of the exercise that was set, so that a hand-in of another one of the same title is marked. */
export function ExerciseField() {
  const { asked, setAsked } = useClass()
  const naming = useMutation({
    mutationFn: async (file: File) => nameExercise((await readExerciseFile(file)).text),
    onSuccess: setAsked,
  })
  return (
    <div className="flex flex-wrap items-end gap-3">
      <FileField
        label="File of the exercise, if one was set"
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) naming.mutate(file)
        }}
      />
      <p role="status" className="wrap-anywhere">
        {asked && `${asked.title} (${asked.hash.slice(0, HASH_SHOWN)}) was set.`}
      </p>
      {asked && <LabButton onClick={() => setAsked(null)}>Leave the exercise out</LabButton>}
      {naming.error && <RefusalNote error={naming.error} />}
      <p className="w-full text-xs text-(--lab-soft)">
        As it was saved when it was made. What is handed in of anything else is marked, and does not count as
        passed.
      </p>
    </div>
  )
}
