import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LabButton } from '../LabButton'
import { LabQuestion } from '../pages/LabQuestion'
import { RefusalNote } from '../RefusalNote'
import { useWorld } from '../use-world'
import { useWorldName } from '../use-world-name'

type StartWorldProps = { readonly start: () => Promise<unknown>; readonly onStarted: () => void }

/** Starts a world in place of the one that is open, once that is said. */
export function StartWorld({ start, onStarted }: StartWorldProps) {
  const [isAsking, setAsking] = useState(false)
  const { data: world } = useWorld()
  const worldName = useWorldName()
  const starting = useMutation({
    mutationFn: start,
    onSuccess: onStarted,
    onSettled: () => setAsking(false),
  })
  return (
    <>
      <LabButton look="strong" onClick={() => setAsking(true)}>
        Start it
      </LabButton>
      {starting.error && <RefusalNote error={starting.error} />}
      <LabQuestion
        title="Replace the world?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => starting.mutate()}
        confirmLabel="Replace the world"
        isBusy={starting.isPending}
      >
        <p>
          {world && `${worldName(world)} is open, and is replaced. `}
          Save it first if you want to keep it.
        </p>
      </LabQuestion>
    </>
  )
}
