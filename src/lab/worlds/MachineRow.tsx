import { MACHINE_VERSIONS, PLATFORMS } from '#contract/wire/world-file'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { LabTextArea } from '../LabTextArea'
import type { MachineDraft, Place } from './world-draft'

const places: readonly { readonly value: Place; readonly label: string }[] = [
  { value: 'alone', label: 'Standalone' },
  { value: 'first', label: 'A peer of the cluster' },
  { value: 'second', label: 'A peer of a second cluster' },
]

const platformWords: Readonly<Record<(typeof PLATFORMS)[number], string>> = {
  'small-vm': 'Small VM',
  'medium-vm': 'Medium VM',
  'large-vm': 'Large VM',
  'standard-appliance': 'Standard appliance',
  'large-appliance': 'Large appliance',
}

type MachineRowProps = {
  readonly machine: MachineDraft
  readonly isOnly: boolean
  readonly onChange: (machine: MachineDraft) => void
  readonly onRemove: () => void
}

/** One machine of a world: what it is, where it belongs, what it carries, and which of its settings differ. */
export function MachineRow({ machine, isOnly, onChange, onRemove }: MachineRowProps) {
  const name = `expe${machine.number}`
  const set = (change: Partial<MachineDraft>) => onChange({ ...machine, ...change })
  return (
    <li className="rounded border border-(--lab-line) p-2">
      <fieldset className="flex flex-wrap items-end gap-3">
        <legend className="font-semibold">{name}</legend>
        <LabSelect
          label="Belongs to"
          options={places}
          value={machine.place}
          onChoose={(chosen) =>
            set({ place: places.find(({ value }) => value === chosen)?.value ?? 'alone' })
          }
        />
        <LabSelect
          label="Version"
          options={MACHINE_VERSIONS.map((version) => ({ value: version, label: version }))}
          value={machine.version}
          onChoose={(version) => set({ version })}
        />
        <LabSelect
          label="Platform"
          options={PLATFORMS.map((platform) => ({ value: platform, label: platformWords[platform] }))}
          value={machine.platform}
          onChoose={(platform) => set({ platform })}
        />
        <LabInput
          label="Devices"
          type="number"
          min={0}
          max={2_500}
          placeholder="40"
          className="w-24"
          value={machine.devices}
          onChange={({ target }) => set({ devices: target.value })}
        />
        <LabInput
          label="Lines that call"
          type="number"
          min={0}
          max={200}
          placeholder="6"
          className="w-24"
          value={machine.lines}
          onChange={({ target }) => set({ lines: target.value })}
        />
        <LabInput
          label="Option keys, by code"
          placeholder="all"
          maxLength={200}
          className="w-44"
          value={machine.keys}
          onChange={({ target }) => set({ keys: target.value })}
        />
        <OtherSettings settings={machine.settings} onChange={(settings) => set({ settings })} />
        <LabButton aria-label={`Remove ${name}`} disabled={isOnly} onClick={onRemove}>
          Remove
        </LabButton>
      </fieldset>
    </li>
  )
}

type OtherSettingsProps = { readonly settings: string; readonly onChange: (settings: string) => void }

/** The settings of a machine that are not those of a fresh one, as text. */
function OtherSettings({ settings, onChange }: OtherSettingsProps) {
  return (
    <LabTextArea
      label="Settings that differ, one a line"
      rows={1}
      placeholder="h323.mode = Off"
      maxLength={4_000}
      spellCheck={false}
      value={settings}
      onChange={({ target }) => onChange(target.value)}
      className="min-h-7 w-64 max-w-full font-mono"
    />
  )
}
