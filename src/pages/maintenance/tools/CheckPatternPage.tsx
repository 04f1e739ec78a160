import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { PATTERN_TYPES } from '#contract/lists/pattern-fields'
import { CHECKED_BEHAVIORS, type PatternAnswer, type PatternQuestion } from '#contract/wire/tools'
import { checkPattern } from '../../../api/tools'
import { useHost } from '../../../components/use-host'
import { DefinitionRow, Definitions } from '../../../ui/DefinitionRow'
import { ToolChoice, ToolField } from './ToolField'
import { ToolForm } from './ToolForm'

const start: PatternQuestion = { alias: '', type: 'Prefix', string: '', behavior: 'Strip', text: '' }
const PATTERN_LENGTH_MAX = 60

/** Maintenance > Tools > Check pattern: tries a pattern on an alias before it becomes a transform or a search rule. */
export function CheckPatternPage() {
  const host = useHost()
  const [question, setQuestion] = useState(start)
  const asked = useMutation({ mutationFn: () => checkPattern(host, question) })
  const set =
    <Key extends keyof PatternQuestion>(key: Key) =>
    (value: PatternQuestion[Key]) =>
      setQuestion({ ...question, [key]: value })
  const text = (key: 'alias' | 'string' | 'text', label: string, help: string) => (
    <ToolField
      label={label}
      help={help}
      value={question[key]}
      onType={set(key)}
      lengthMax={PATTERN_LENGTH_MAX}
    />
  )
  return (
    <ToolForm
      title="Check pattern"
      button="Check pattern"
      asked={asked}
      onAsk={() => asked.mutate()}
      fields={
        <>
          {text('alias', 'Alias', 'The alias that is compared with the pattern.')}
          <ToolChoice
            label="Pattern type"
            help="How the alias is compared with the pattern string."
            options={PATTERN_TYPES}
            value={question.type}
            onChoose={set('type')}
          />
          {text('string', 'Pattern string', 'What the alias is compared with.')}
          <ToolChoice
            label="Pattern behavior"
            help="What happens to the alias when it matches."
            options={CHECKED_BEHAVIORS}
            value={question.behavior}
            onChoose={set('behavior')}
          />
          {question.behavior === 'Replace' &&
            text('text', 'Replace string', 'What stands in place of the part that matches.')}
          {question.behavior.startsWith('Add') &&
            text('text', 'Additional text', 'What is put before or after the alias.')}
        </>
      }
    >
      {(answer) => <Result answer={answer} />}
    </ToolForm>
  )
}

function Result({ answer: { succeeded, details, alias } }: { readonly answer: PatternAnswer }) {
  return (
    <Definitions>
      <DefinitionRow label="Result">
        <strong className={succeeded ? 'text-good' : 'text-bad'}>{succeeded ? 'Succeeded' : 'Failed'}</strong>
      </DefinitionRow>
      <DefinitionRow label="Details">{details}</DefinitionRow>
      <DefinitionRow label="Alias">{alias}</DefinitionRow>
    </Definitions>
  )
}
