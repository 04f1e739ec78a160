import { LabInput } from '../LabField'
import { Panel } from '../pages/Panel'
import type { PartProps } from './part'

/** The word of the trainer, and what a veil is worth. */
export function TrainerPanel({ draft, set }: PartProps) {
  return (
    <Panel title="For the trainer">
      <LabInput
        label={draft.kept.word ? 'A new word; blank keeps the one that it has' : 'Your word'}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        className="max-w-sm"
        value={draft.word}
        onChange={({ target }) => set({ word: target.value })}
      />
      <p className="max-w-prose text-xs text-(--lab-soft)">
        With your word you see what is hidden while somebody practises, and open the file again. It is not
        kept, only a fingerprint of it. What is hidden stands in the link under a veil: nobody reads it by
        looking, and a file from which your word was taken does not open. But the lab’s source is public, and
        whoever takes the trouble can lift the veil. Do not rely on it where a mark matters and nobody
        watches.
      </p>
    </Panel>
  )
}
