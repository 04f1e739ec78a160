import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { counted } from '#contract/counted'
import { askHidden, enterFaultCode } from '../../api/exercises'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { useRun } from '../use-world'

/** Where a code of a trainer is typed in, and where a trainer sees what an exercise hides. */
export function CodePage() {
  const { data: run } = useRun()
  return (
    <LabPage
      title="Enter a code"
      about="A trainer calls out a code, and something breaks in this world. What it was is told at the end of the run that is under way; where none is, it stands on the map at once."
    >
      <div className="grid gap-4 @3xl:grid-cols-2">
        <EnterCode />
        {run?.exercise?.hasWord && <TrainersWord />}
      </div>
    </LabPage>
  )
}

function EnterCode() {
  const [code, setCode] = useState('')
  const enter = useMutation({ mutationFn: enterFaultCode, onSuccess: () => setCode('') })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!enter.isPending) enter.mutate(code)
  }

  return (
    <Panel title="Fault code">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabInput
          label="Code"
          required
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="ABC-DEF-GHJ"
          className="w-44 font-mono"
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <LabButton type="submit" look="strong" isBusy={enter.isPending}>
          Enter
        </LabButton>
      </form>
      {enter.error && <RefusalNote error={enter.error} />}
      <p role="status">{enter.isSuccess && 'Taken. Something has changed in this world.'}</p>
    </Panel>
  )
}

/** What the exercise hides is shown here alone, and nothing is written down. */
function TrainersWord() {
  const [word, setWord] = useState('')
  const ask = useMutation({ mutationFn: askHidden, onSuccess: () => setWord('') })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!ask.isPending) ask.mutate(word)
  }

  return (
    <Panel title="For the trainer">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <LabInput
          label="Your word"
          type="password"
          required
          maxLength={200}
          autoComplete="off"
          className="w-44"
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
        <LabButton type="submit" isBusy={ask.isPending}>
          Show what is hidden
        </LabButton>
      </form>
      {ask.error && <RefusalNote error={ask.error} />}
      <div role="status">
        {ask.data && (
          <>
            <p>{ask.data.broken.length === 0 ? 'Nothing is broken now.' : 'Broken now:'}</p>
            <ul className="list-disc pl-5">
              {ask.data.broken.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            {ask.data.toCome > 0 && <p>{`Still to break: ${counted(ask.data.toCome, 'fault')}.`}</p>}
          </>
        )}
      </div>
    </Panel>
  )
}
