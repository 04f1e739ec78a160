import { WORDS_LENGTH_MAX } from '#contract/wire/world-file'
import { LabTextArea } from '../LabTextArea'

type WordsFieldProps = { readonly value: string; readonly onType: (words: string) => void }

/** What the trainee reads, as many lines as it takes. */
export function WordsField({ value, onType }: WordsFieldProps) {
  return (
    <LabTextArea
      label="Words for the trainee"
      rows={4}
      maxLength={WORDS_LENGTH_MAX}
      value={value}
      onChange={({ target }) => onType(target.value)}
    />
  )
}
