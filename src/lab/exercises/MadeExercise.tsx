import { useMutation } from '@tanstack/react-query'
import { makeExercise } from '../../api/exercises'
import { linkTo } from '../../util/place'
import { LabButton } from '../LabButton'
import { CopyLink } from '../pages/CopyLink'
import { Panel } from '../pages/Panel'
import { HASH_SHOWN } from '../results/result-words'
import { saveFile } from '../save-file'
import { type Draft, exerciseOf } from './draft'
import { ExerciseRefusal } from './ExerciseRefusal'
import { QrCode } from './QrCode'

/** Makes what is handed out, and says what is missing for it. A change of the form takes it away again. */
export function MadeExercise({ draft }: { readonly draft: Draft }) {
  const make = useMutation({
    mutationFn: async (from: Draft) => ({
      from,
      made: await makeExercise({ exercise: exerciseOf(from), ...(from.word !== '' && { word: from.word }) }),
    }),
  })
  const made = make.data?.from === draft ? make.data.made : null
  return (
    <Panel title="Hand it out">
      <div>
        <LabButton look="strong" isBusy={make.isPending} onClick={() => make.mutate(draft)}>
          Make the exercise
        </LabButton>
      </div>
      {make.error && make.variables === draft && <ExerciseRefusal error={make.error} />}
      {made ? (
        <Handed link={linkTo(`/?exercise=${made.link}`)} file={made.file} hash={made.hash} />
      ) : (
        <p className="text-(--lab-soft)">Link, file and code to scan come when it is made.</p>
      )}
    </Panel>
  )
}

type HandedProps = {
  readonly link: string
  readonly file: { readonly title: string }
  readonly hash: string
}

function Handed({ link, file, hash }: HandedProps) {
  return (
    <>
      <CopyLink link={link} about="Whoever opens it begins the exercise in a world of their own.">
        <LabButton
          onClick={() => saveFile(fileName(file.title), JSON.stringify(file, null, 2), 'application/json')}
        >
          Save file
        </LabButton>
      </CopyLink>
      <QrCode text={link} />
      <p className="text-(--lab-soft)">
        {`Results of this exercise name it with ${hash.slice(0, HASH_SHOWN)}. Save the file: with it, Verify hand-ins marks whatever is handed in of another one.`}
      </p>
    </>
  )
}

const fileName = (title: string) =>
  `exercise-${
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'untitled'
  }.json`
