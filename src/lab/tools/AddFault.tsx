import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type FaultPart,
  type FaultRequest,
  LOSS_PERCENT_MAX,
  ROUND_TRIP_FAULT_MS_MAX,
  WORDS_DELAY_SECONDS_MAX,
} from '#contract/wire/faults'
import type { WorldSummary } from '#contract/wire/lab'
import { addFault } from '../../api/lab'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { RefusalNote } from '../RefusalNote'
import { asksFor, type FaultForm, faultKinds, faultRequest } from './fault-kinds'

type AddFaultProps = {
  readonly expressways: readonly Pick<WorldSummary['expressways'][number], 'host'>[]
  /** What is done with what was chosen; else it is broken in the world at once. */
  readonly use?: {
    readonly name: string
    readonly button: string
    readonly act: (fault: FaultRequest) => Promise<unknown>
  }
  /** The machine that is proposed, by host; else the first. */
  readonly on?: string
  readonly onAdded?: () => void
  /** The kinds that are offered; without them all. */
  readonly kinds?: readonly FaultRequest['kind'][]
}

/** The numbers that a kind of fault may ask for. */
const amounts = [
  { part: 'milliseconds', label: 'Milliseconds', min: 0, max: ROUND_TRIP_FAULT_MS_MAX },
  { part: 'percent', label: 'Percent', min: 1, max: LOSS_PERCENT_MAX },
  { part: 'seconds', label: 'Seconds', min: 1, max: WORDS_DELAY_SECONDS_MAX },
] as const

const breaking = { name: 'Add a fault', button: 'Add fault', act: addFault }

/** The form that breaks one thing on purpose, or has it chosen. */
export function AddFault({ expressways, on, onAdded, kinds, use = breaking }: AddFaultProps) {
  const offered = faultKinds.filter(({ kind }) => kinds?.includes(kind) ?? true)
  const hosts = expressways.map(({ host }) => ({ value: host, label: host }))
  const one = on ?? hosts[0]?.value ?? ''
  const [chosen, setChosen] = useState(offered[0]?.value ?? '')
  const [typed, setTyped] = useState<Partial<FaultForm>>({})
  const form: FaultForm = {
    one,
    other: hosts.find(({ value }) => value !== one)?.value ?? '',
    milliseconds: 45,
    percent: 5,
    seconds: 30,
    server: '',
    ...typed,
  }
  const add = useMutation({ mutationFn: use.act, onSuccess: onAdded })
  const kind = offered.find(({ value }) => value === chosen)
  const asks = (part: FaultPart) => kind !== undefined && asksFor(kind, part)

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (kind && !add.isPending) add.mutate(faultRequest(kind, form))
  }

  return (
    <form aria-label={use.name} onSubmit={submit} className="flex flex-wrap items-end gap-3">
      <LabSelect label="Fault" options={offered} value={chosen} onChoose={setChosen} />
      {kind && (
        <Machines
          kind={kind}
          hosts={hosts}
          form={form}
          onChoose={(ends) => setTyped({ ...typed, ...ends })}
        />
      )}
      {amounts
        .filter(({ part }) => asks(part))
        .map(({ part, ...amount }) => (
          <Amount
            key={part}
            {...amount}
            value={form[part]}
            onType={(value) => setTyped({ ...typed, [part]: value })}
          />
        ))}
      {asks('server') && (
        <LabInput
          label="Server"
          required
          placeholder="10.0.0.1"
          value={form.server}
          onChange={(event) => setTyped({ ...typed, server: event.target.value })}
        />
      )}
      <LabButton type="submit" isBusy={add.isPending}>
        {use.button}
      </LabButton>
      {add.error && <RefusalNote error={add.error} />}
    </form>
  )
}

type MachinesProps = {
  readonly kind: (typeof faultKinds)[number]
  readonly hosts: readonly { readonly value: string; readonly label: string }[]
  readonly form: FaultForm
  readonly onChoose: (ends: Partial<FaultForm>) => void
}

/** The machine that a fault is about, or the two. */
function Machines({ kind, hosts, form, onChoose }: MachinesProps) {
  const isBetween = asksFor(kind, 'between')
  const isOneWay = asksFor(kind, 'from')
  if (!isBetween && !isOneWay && !asksFor(kind, 'expressway')) return null
  const label = isBetween ? 'Between' : isOneWay ? 'From' : 'Expressway'
  return (
    <>
      <LabSelect label={label} options={hosts} value={form.one} onChoose={(one) => onChoose({ one })} />
      {(isBetween || isOneWay) && (
        <LabSelect
          label={isBetween ? 'and' : 'to'}
          options={hosts}
          value={form.other}
          onChoose={(other) => onChoose({ other })}
        />
      )}
    </>
  )
}

type AmountProps = {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly value: number
  readonly onType: (value: number) => void
}

function Amount({ onType, ...rest }: AmountProps) {
  return (
    <LabInput
      {...rest}
      type="number"
      required
      className="w-24"
      onChange={(event) => onType(event.target.valueAsNumber || 0)}
    />
  )
}
