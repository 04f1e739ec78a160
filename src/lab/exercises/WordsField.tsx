import { useId } from 'react'
import { WORDS_LENGTH_MAX } from '#contract/wire/world-file'

type WordsFieldProps = { readonly value: string; readonly onType: (words: string) => void }

/** What the trainee reads, as many lines as it takes. */
export function WordsField({ value, onType }: WordsFieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        Words for the trainee
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={WORDS_LENGTH_MAX}
        value={value}
        onChange={({ target }) => onType(target.value)}
        className="rounded border border-(--lab-edge) bg-(--lab-field) px-2 py-0.5 text-(--lab-text)"
      />
    </div>
  )
}
