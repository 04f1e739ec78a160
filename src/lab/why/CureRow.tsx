import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { menuTrail } from '#contract/menu'
import type { Cure } from '#contract/wire/why'
import { addFault, changeClock, removeFault } from '../../api/lab'
import { consoleAddress, consolePath } from '../console-address'
import { LabButton } from '../LabButton'
import { RefusalNote } from '../RefusalNote'
import { useShownNow } from '../use-shown-now'

type CureOf<Kind extends Cure['kind']> = Extract<Cure, { kind: Kind }>

/** Let so much time pass where nobody can say how much is needed: a full copy comes within it. */
const A_WHILE_MS = 120_000

/** What is to be done, as a button that does it or goes where it is done. */
export function CureRow({ cure }: { cure: Cure }) {
  return (
    <div className="flex flex-col items-start gap-1 border-l-4 border-(--lab-good) pl-2">
      {cure.kind === 'page' ? <OnPage cure={cure} /> : <InLab cure={cure} />}
    </div>
  )
}

/** A page of a machine, at the field where it is a single one. On that very page only the field is left to go to. */
function OnPage({ cure: { text, machine, host, path, field } }: { cure: CureOf<'page'> }) {
  const here = consoleAddress(useLocation().pathname)
  const navigate = useNavigate()
  const isHere = here?.host === host && here.path === path
  const where = `${placeName(path)} on ${machine}`
  if (isHere && field === null) return <p>{text}: on this page.</p>
  return (
    <>
      <LabButton
        look="strong"
        className="text-left whitespace-normal!"
        onClick={() => void navigate(consolePath(host, path), { state: { field }, replace: isHere })}
      >
        {text}
      </LabButton>
      <p className="text-xs text-(--lab-soft)">{isHere ? 'On this page' : where}</p>
    </>
  )
}

/** `System > Clustering`; a terminal is on no menu. */
function placeName(path: string): string {
  const trail = menuTrail(path).map(({ label }) => label)
  if (trail.length > 0) return trail.join(' > ')
  return path === 'ssh' ? 'SSH' : 'Serial console'
}

/** The lab mends what it has broken, presses a switch, or lets time pass. */
function InLab({ cure }: { cure: Exclude<Cure, CureOf<'page'>> }) {
  const now = useShownNow() ?? 0
  const act = useMutation({ mutationFn: () => mend(cure, now) })
  return (
    <>
      {cure.kind === 'end-fault' && cure.warning !== null && (
        <p className="text-(--lab-warn)">{cure.warning}</p>
      )}
      {cure.kind === 'wait' && <p>{cure.text}.</p>}
      <LabButton
        look="strong"
        className="text-left whitespace-normal!"
        isBusy={act.isPending}
        onClick={() => act.mutate()}
      >
        {cure.kind === 'wait' ? 'Let that time pass' : cure.text}
      </LabButton>
      <p className="text-xs text-(--lab-soft)">The lab does this at once.</p>
      {act.error && <RefusalNote error={act.error} />}
    </>
  )
}

async function mend(cure: Exclude<Cure, CureOf<'page'>>, now: number): Promise<void> {
  if (cure.kind === 'end-fault') await removeFault(cure.fault)
  else if (cure.kind === 'wait') {
    await changeClock({
      advanceMs: cure.until === null ? A_WHILE_MS : Math.max(1, Math.ceil(cure.until - now)),
    })
  } else {
    // To take the power and give it back is how a machine is started that was shut down.
    const { id } = await addFault({ kind: 'power-off', expressway: cure.expressway })
    await removeFault(id)
  }
}
