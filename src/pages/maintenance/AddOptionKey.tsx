import { useState } from 'react'
import { act } from '../../api/console'
import type { useConsoleAction } from '../../components/use-console-action'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { FieldRow } from '../../ui/FieldRow'

type AddOptionKeyProps = { readonly action: ReturnType<typeof useConsoleAction> }

const KEY_LENGTH_MAX = 90

/** The field and button that install a key; what was typed stays when the key is refused. */
export function AddOptionKey({ action }: AddOptionKeyProps) {
  const host = useHost()
  const [key, setKey] = useState('')
  const [error, setError] = useState<string>()
  if (!useMayChange()) return null

  const add = async () => {
    try {
      const answer = await act(host, 'add-option-key', { key: key.trim() })
      setKey('')
      return answer
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : undefined)
      throw refusal
    }
  }
  const submit = () => {
    const blank = key.trim() === ''
    setError(blank ? 'Enter an option key.' : undefined)
    if (!blank) action.run(add)
  }
  return (
    <Box title="Software option">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <FieldRow
          label="Add option key"
          help="The key as it was delivered, for example 116341E00-1-########. At most 90 characters."
          error={error}
        >
          {(control) => (
            <input
              {...control}
              value={key}
              onChange={(event) => setKey(event.target.value)}
              maxLength={KEY_LENGTH_MAX}
              autoComplete="off"
              spellCheck={false}
              className="control w-72 max-w-full font-mono"
            />
          )}
        </FieldRow>
        <Button type="submit" tone="primary" isBusy={action.isPending} className="mt-2">
          Add option
        </Button>
      </form>
    </Box>
  )
}
