import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Procedures as Answer } from '#contract/wire/lab'
import { proceduresQuery, startProcedure } from '../../api/lab'
import { usePreferences } from '../../stores/preferences'
import { Dialog } from '../../ui/Dialog'
import type { Expressway } from '../expressway-lamp'
import { LabButton } from '../LabButton'
import { LabSelect } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { useRun } from '../use-world'
import { likelyRoles } from './likely-roles'

type ProcedureCardProps = { procedure: Answer['procedures'][number]; expressways: readonly Expressway[] }

/** One procedure: what it is for, who plays which role, and the button that starts it. */
export function ProcedureCard({ procedure, expressways }: ProcedureCardProps) {
  const { data: run } = useRun()
  const setDrawerOpen = usePreferences((preferences) => preferences.setDrawerOpen)
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const [asking, setAsking] = useState(false)
  const roles = { ...likelyRoles(procedure.roles, expressways), ...chosen }
  const start = useMutation({
    mutationFn: () => startProcedure(procedure.id, roles),
    onSuccess: () => setDrawerOpen(true),
  })
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))

  function begin(): void {
    setAsking(false)
    start.mutate(undefined)
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (procedure.acknowledgement) setAsking(true)
    else begin()
  }

  return (
    <li id={`procedure-${procedure.id}`} className="rounded border border-(--lab-line) p-2">
      <h3 className="font-semibold">
        {procedure.title}
        {run?.procedure === procedure.id && <span className="text-(--lab-link)"> (running)</span>}
      </h3>
      <p className="text-(--lab-soft)">
        {procedure.text} <span className="text-xs">Guide: {procedure.guide}</span>
      </p>
      <form aria-label={procedure.title} onSubmit={submit} className="flex flex-wrap items-end gap-3 pt-1">
        {procedure.roles.map(({ key, label }) => (
          <LabSelect
            key={key}
            label={label}
            options={hosts}
            value={roles[key] ?? ''}
            onChoose={(host) => setChosen({ ...chosen, [key]: host })}
          />
        ))}
        <LabButton type="submit" look="strong" disabled={start.isPending}>
          Start procedure
        </LabButton>
      </form>
      <Dialog title={procedure.title} isOpen={asking} onClose={() => setAsking(false)} onConfirm={begin}>
        <p>{procedure.acknowledgement}</p>
      </Dialog>
      {start.error && <RefusalNote error={start.error} showKnown={(ids) => <Fitting ids={ids} />} />}
    </li>
  )
}

/** The procedures that fit instead, as links to their cards. */
function Fitting({ ids }: { ids: readonly string[] }) {
  const { data } = useQuery(proceduresQuery)
  const fitting = data?.procedures.filter(({ id }) => ids.includes(id)) ?? []
  return (
    <>
      {'What fits: '}
      {fitting.map(({ id, title }) => (
        <a key={id} href={`#procedure-${id}`} className="pr-2 text-(--lab-link) underline">
          {title}
        </a>
      ))}
    </>
  )
}
