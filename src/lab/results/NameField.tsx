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
  const naming = useMutation({
    mutationFn: nameResult,
    scope: { id: 'result-name' },
    onSuccess: (_, saved) =>
      client.setQueryData(resultQuery(id).queryKey, (known) => known && { ...known, name: saved.name }),
  })

  function type(text: string): void {
    setTyped(text)
    naming.mutate({ id, name: text })
  }

  return (
    <>
      <LabInput
        label="Name"
        className="max-w-xl print-off"
        autoComplete="name"
        maxLength={NAME_LENGTH_MAX}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <p className="print-only wrap-anywhere">{`Name: ${typed}`}</p>
      {naming.error && <RefusalNote error={naming.error} />}
    </>
  )
}
