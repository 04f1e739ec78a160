import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Help } from '#contract/wire/procedures'
import { runQuery, takeHelp } from '../../api/lab'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'

type TakeHelpProps = {
  /** The step that the help is with; null where it is none. */
  readonly step: string | null
  readonly help: Help
  readonly children: ReactNode
}

/** Asks for help that counts. */
export function TakeHelp({ step, help, children }: TakeHelpProps) {
  const client = useQueryClient()
  const take = useMutation({
    mutationFn: () => takeHelp(step, help),
    onSuccess: (run) => client.setQueryData(runQuery.queryKey, run),
  })
  return (
    <>
      <LabButton isBusy={take.isPending} onClick={() => take.mutate()}>
        {children}
      </LabButton>
      {take.error && <RefusalNote error={take.error} />}
    </>
  )
}
