import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { FaultRequest } from '#contract/wire/faults'
import { MACHINES_MAX, WORLD_USES, type WorldUse } from '#contract/wire/world-file'
import { makeWorld, startWorld } from '../../api/worlds'
import { LabButton } from '../LabButton'
import { LabInput } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { saveFile } from '../save-file'
import { AddFault } from '../tools/AddFault'
import { writtenFault, writtenFaultWords } from '../tools/written-fault'
import { MachineRow } from './MachineRow'
import { StartWorld } from './StartWorld'
import { fileOf, freshMachine, type MachineDraft, type WorldDraft } from './world-draft'

type WorldFormProps = { readonly draft: WorldDraft; readonly onChange: (draft: WorldDraft) => void }

/** A world of one's own: its machines, what is between them, and what has been broken for an hour when it begins. */
export function WorldForm({ draft, onChange }: WorldFormProps) {
  const navigate = useNavigate()
  const set = (change: Partial<WorldDraft>) => onChange({ ...draft, ...change })
  const saving = useMutation({
    mutationFn: makeWorld,
    onSuccess: ({ world }) => saveFile('world.json', JSON.stringify(world, null, 2), 'application/json'),
  })
  const { machines, faults } = draft
  const free = [1, 2, 3, 4, 5, 6].find((number) => machines.every((one) => one.number !== number))

  const change = (number: number, machine: MachineDraft) =>
    set({ machines: machines.map((one) => (one.number === number ? machine : one)) })

  return (
    <Panel title="A world of your own">
      <Words draft={draft} set={set} />
      <ul aria-label="Machines" className="flex flex-col gap-3">
        {machines.map((machine) => (
          <MachineRow
            key={machine.number}
            machine={machine}
            isOnly={machines.length === 1}
            onChange={(changed) => change(machine.number, changed)}
            onRemove={() => set({ machines: machines.filter(({ number }) => number !== machine.number) })}
          />
        ))}
      </ul>
      <div>
        <LabButton
          disabled={machines.length >= MACHINES_MAX}
          onClick={() => free !== undefined && set({ machines: [...machines, freshMachine(free)] })}
        >
          Add a machine
        </LabButton>
      </div>
      <Surroundings draft={draft} set={set} />
      <BrokenAtStart machines={machines} faults={faults} onChange={(changed) => set({ faults: changed })} />
      <div className="flex flex-wrap gap-2 border-t border-(--lab-line) pt-3">
        <StartWorld start={() => startWorld({ world: fileOf(draft) })} onStarted={() => navigate('/')} />
        <LabButton isBusy={saving.isPending} onClick={() => saving.mutate(fileOf(draft))}>
          Save file
        </LabButton>
      </div>
      {saving.error && <RefusalNote error={saving.error} />}
    </Panel>
  )
}

type PartProps = { readonly draft: WorldDraft; readonly set: (change: Partial<WorldDraft>) => void }

/** What the world is called, and what it is for. */
function Words({ draft, set }: PartProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <LabInput
        label="Title"
        maxLength={120}
        className="grow basis-56"
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <LabInput
        label="What one could do in it"
        maxLength={4_000}
        className="grow basis-56"
        value={draft.text}
        onChange={({ target }) => set({ text: target.value })}
      />
    </div>
  )
}

/** What the machines are there for, in words. */
const useWords: { readonly [U in WorldUse]: string } = {
  'mobile-access': 'For Mobile and Remote Access',
  'business-calls': 'For business to business calling',
}

/** What the machines are there for, what is between them, and how busy they are. */
function Surroundings({ draft, set }: PartProps) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      {WORLD_USES.map((use) => (
        <label key={use} className="flex min-h-7 items-center gap-1.5">
          <input
            type="checkbox"
            checked={draft.uses.includes(use)}
            onChange={({ target }) =>
              set({
                uses: WORLD_USES.filter((one) => (one === use ? target.checked : draft.uses.includes(one))),
              })
            }
          />
          {useWords[use]}
        </label>
      ))}
      <label className="flex min-h-7 items-center gap-1.5">
        <input
          type="checkbox"
          checked={draft.isBusy}
          onChange={({ target }) => set({ isBusy: target.checked })}
        />
        Calls go through the day as on a working day
      </label>
      <LabInput
        label="Round trip between machines, in milliseconds"
        type="number"
        min={0}
        max={1_000}
        placeholder="4"
        className="w-64"
        value={draft.roundTripMs}
        onChange={({ target }) => set({ roundTripMs: target.value })}
      />
    </div>
  )
}

type BrokenAtStartProps = Pick<WorldDraft, 'machines' | 'faults'> & {
  readonly onChange: (faults: WorldDraft['faults']) => void
}

/** What has been broken for an hour when the world begins. */
function BrokenAtStart({ machines, faults, onChange }: BrokenAtStartProps) {
  async function breaks(fault: FaultRequest): Promise<void> {
    onChange([...faults, fault])
  }
  return (
    <>
      <h3 className="font-semibold">Broken when it begins</h3>
      {faults.length > 0 && (
        <ul className="flex flex-col gap-1">
          {faults.map((fault, index) => (
            <li key={`${index} ${fault.kind}`} className="flex flex-wrap items-center gap-2">
              <span className="wrap-anywhere">{writtenFaultWords(writtenFault(fault))}</span>
              <LabButton
                aria-label={`Remove ${writtenFaultWords(writtenFault(fault))}`}
                onClick={() => onChange(faults.filter((_, at) => at !== index))}
              >
                Remove
              </LabButton>
            </li>
          ))}
        </ul>
      )}
      <AddFault
        expressways={machines.map(({ number }) => ({ host: `expe${number}` }))}
        use={{ name: 'Something that is broken', button: 'Add what is broken', act: breaks }}
      />
    </>
  )
}
