import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import type { Fits } from '#contract/wire/fits'
import type { Mode, Procedures, Wish } from '#contract/wire/procedures'
import { lossesQuery, scenariosQuery } from '../../../api/lab'
import { Losses } from '../../drawer/Losses'
import { shortName } from '../../expressway-lamp'
import { LabButton } from '../../LabButton'
import { LabSelect } from '../../LabField'
import { LabModal } from '../../pages/LabModal'
import { RefusalNote } from '../../RefusalNote'
import { useRun, useWorld } from '../../use-world'
import { guidePages } from '../guide-pages'
import { startLink } from '../start-link'
import { ModeChoice, type ModeChosen } from './ModeChoice'
import { useStart } from './use-start'
import { WishChoice } from './WishChoice'

type Procedure = Procedures['procedures'][number]

type StartDialogProps = {
  readonly procedure: Procedure
  readonly fit: Fits['fits'][number] | undefined
  /** Whether it begins with loading the world that the procedure names. */
  readonly isLoading: boolean
  /** In which mode it starts if nobody chooses another; learnt where nothing is said. */
  readonly mode?: Mode | undefined
  readonly onClose: () => void
  /** Asks about another procedure, which a refusal has named. */
  readonly onAsk: (id: string) => void
  readonly all: readonly Procedure[]
}

/** What is asked before a procedure starts: who plays which role, and what has to be accepted. */
export function StartDialog({ procedure, fit, isLoading, mode, onClose, onAsk, all }: StartDialogProps) {
  const start = useStart()
  const [chosen, setChosen] = useState<Record<string, string>>({})
  const roles = { ...fit?.roles, ...chosen }
  const [wanted, setWanted] = useState<readonly Wish[]>([])
  const [how, setHow] = useState<ModeChosen>({ mode: mode ?? 'learn', limitMinutes: undefined })

  // With one who cannot play that role, or nobody, there is nothing to lose yet: the start says why.
  const { data } = useQuery({ ...lossesQuery(procedure.id, isLoading ? {} : roles), retry: false })
  const losses = data?.willBeLost.filter(({ items }) => items.length > 0) ?? []

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (!start.isPending)
      start.mutate({ procedure, roles, isLoading, wanted, ...how }, { onSuccess: onClose })
  }

  return (
    <LabModal title={procedure.title} isOpen onClose={onClose}>
      <p>
        {procedure.text} <span className="text-(--lab-soft)">{guidePages(procedure.guide)}.</span>
      </p>
      <form onSubmit={submit} className="flex flex-col gap-3">
        {isLoading ? (
          <Loading procedure={procedure} />
        ) : (
          <Roles
            procedure={procedure}
            roles={roles}
            onChoose={(key, host) => setChosen({ ...chosen, [key]: host })}
          />
        )}
        {!isLoading && fit?.refusal && <p className="text-(--lab-warn)">{fit.refusal}</p>}
        {!isLoading && fit?.advice && <p className="text-(--lab-warn)">{fit.advice}</p>}
        {procedure.acknowledgement && <p>{procedure.acknowledgement}</p>}
        {losses.length > 0 && <Losses title="This will be lost" losses={losses} />}
        {procedure.asksWishes && <WishChoice chosen={wanted} onChoose={setWanted} />}
        <ModeChoice chosen={how} isWindowed={procedure.isWindowed === true} onChoose={setHow} />
        <Ending />
        {start.error && (
          <RefusalNote
            error={start.error}
            showKnown={(ids) => (
              <Instead procedures={all.filter(({ id }) => ids.includes(id))} onAsk={onAsk} />
            )}
          />
        )}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <StartLink procedure={procedure} how={how} wanted={wanted} />
          <LabButton onClick={onClose}>Cancel</LabButton>
          <LabButton type="submit" look="strong" isBusy={start.isPending}>
            {procedure.acknowledgement || losses.length > 0 ? 'Accept and start' : 'Start'}
          </LabButton>
        </div>
      </form>
    </LabModal>
  )
}

/** The link that starts the procedure like this for somebody else, in the world that it names. */
function StartLink({
  procedure: { id, startsIn },
  how,
  wanted,
}: {
  readonly procedure: Procedure
  readonly how: ModeChosen
  readonly wanted: readonly Wish[]
}) {
  const { scenario, roles } = startsIn
  return (
    <Link
      to={startLink({ id: scenario, procedure: id, roles, wanted: [...wanted], ...how, signin: 'admin' })}
      className="mr-auto text-(--lab-link) underline"
    >
      Link that starts it
    </Link>
  )
}

type RolesProps = {
  readonly procedure: Procedure
  readonly roles: Readonly<Record<string, string>>
  readonly onChoose: (key: string, host: string) => void
}

function Roles({ procedure, roles, onChoose }: RolesProps) {
  const { data: world } = useWorld()
  const hosts = world?.expressways.map(({ host }) => ({ value: host, label: shortName(host) })) ?? []
  return (
    <div className="flex flex-wrap gap-3">
      {procedure.roles.map(({ key, label }) => (
        <LabSelect
          key={key}
          label={label}
          options={hosts}
          value={roles[key] ?? ''}
          onChoose={(host) => onChoose(key, host)}
        />
      ))}
    </div>
  )
}

/** Which world is loaded, and who plays which role there. */
function Loading({ procedure: { group, startsIn, roles } }: { readonly procedure: Procedure }) {
  const { data } = useQuery(scenariosQuery)
  // The name of such a world says what is wrong in it, which is to be found.
  const title =
    group === 'Troubleshooting'
      ? undefined
      : data?.scenarios.find(({ id }) => id === startsIn.scenario)?.title
  const cast = roles.map(({ key, label }) => `${label}: ${shortName(startsIn.roles[key] ?? '')}`)
  return (
    <p>
      The world that is open is replaced by a fresh one{title && `: ${title}`}. {cast.join(', ')}.
    </p>
  )
}

/** Says that the procedure that is under way ends with the start of another. */
function Ending() {
  const { data: run } = useRun()
  if (!run || run.finished) return null
  return (
    <p className="text-(--lab-warn)">
      {run.title} is under way. It ends here, and its result is kept as that of a run which was not finished.
    </p>
  )
}

type InsteadProps = { readonly procedures: readonly Procedure[]; readonly onAsk: (id: string) => void }

/** The procedures that fit instead. */
function Instead({ procedures, onAsk }: InsteadProps) {
  return (
    <span className="flex flex-wrap items-center gap-1">
      {'What fits: '}
      {procedures.map(({ id, title }) => (
        <LabButton key={id} look="quiet" onClick={() => onAsk(id)}>
          {title}
        </LabButton>
      ))}
    </span>
  )
}
