import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NAME_LENGTH_MAX } from '#contract/wire/result'
import { nameResult, resultQuery } from '../../api/results'
import { LabInput } from '../LabField'
import { RefusalNote } from '../RefusalNote'

/** Whose result it is: kept with every letter, so that a reload takes none of it. On paper it is a text, which wraps. */
export function NameField({ id, name }: { readonly id: string; readonly name: string }) {
  const [typed, setTyped] = useState(name)
  const client = useQueryClient()
  const show = (shown: string) =>
    client.setQueryData(resultQuery(id).queryKey, (known) => known && { ...known, name: shown })
  const naming = useMutation({
    mutationFn: nameResult,
    scope: { id: 'result-name' },
    // At once, for what is downloaded meanwhile, and once more where an answer from before it has come between.
    onMutate: (typing) => void show(typing.name),
    onSuccess: (_, saved) => void show(saved.name),
  })

  function type(text: string): void {
    setTyped(text)
    naming.mutate({ id, name: text })
  }

  return (
    <>
      <LabInput
        label="Name"
        className="max-w-xl on-screen"
        autoComplete="name"
        maxLength={NAME_LENGTH_MAX}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <p className="on-paper hidden wrap-anywhere">{`Name: ${typed}`}</p>
      {naming.error && <RefusalNote error={naming.error} />}
    </>
  )
}
