import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deed, REFRESH_MS, statusQuery } from '../../api/console'
import { OutcomeMessages } from '../../components/Outcome'
import { Page } from '../../components/Page'
import { ReadOnlyNote } from '../../components/ReadOnlyNote'
import { useHost } from '../../components/use-host'
import { useMayChange } from '../../components/use-may-change'
import { WhatIf } from '../../components/WhatIf'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { LoadBox } from './LoadBox'
import { lossText, type RestartKind, restartKinds } from './restart-kinds'
import { useGoingDown } from './use-going-down'
import { WaitingBox } from './WaitingBox'

/** Maintenance > Restart options: down and up again, after a question that names what is lost (CRE-47). What a saved change waits for stands out. */
export function RestartOptionsPage() {
  const host = useHost()
  const mayChange = useMayChange()
  const load = useQuery({ ...statusQuery(host, 'restart-options'), refetchInterval: REFRESH_MS })
  const [asked, setAsked] = useState<RestartKind | null>(null)
  const { goDown, isPending, outcome } = useGoingDown()
  return (
    <Page title="Restart options">
      <ReadOnlyNote />
      <OutcomeMessages outcome={outcome} />
      <LoadBox title="System status" load={load} />
      <WaitingBox waiting={load.data?.waiting ?? []} />
      {mayChange && (
        <div className="flex gap-2">
          {restartKinds.map((kind) => (
            <Button
              key={kind.action}
              tone={kind.action === load.data?.needed ? 'primary' : 'plain'}
              isBusy={isPending}
              onClick={() => setAsked(kind)}
            >
              {kind.label}
            </Button>
          ))}
        </div>
      )}
      <Dialog
        title={asked?.question ?? ''}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null)
          if (asked) goDown(asked)
        }}
      >
        <p className="mb-2">{asked?.consequence}</p>
        <p>{lossText(load.data)}</p>
        {asked && <WhatIf key={asked.action} change={() => deed(host, asked.action, {})} />}
      </Dialog>
    </Page>
  )
}
