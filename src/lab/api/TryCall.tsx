import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { OpenApi, Parameter } from '#contract/wire/openapi'
import { tryCall } from '../../api/openapi'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { LabTextArea } from '../LabTextArea'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { RefusalNote } from '../RefusalNote'
import { useWorld } from '../use-world'
import { fieldsOf, missingIn, requestOf } from './asked-request'
import { exampleOf } from './example-of'
import type { Found } from './found'
import { TriedAnswerView } from './TriedAnswerView'

type TryCallProps = { readonly found: Found; readonly document: OpenApi }

/** Puts a request together and sends it to this world, as long as nothing is kept from whoever sits here. */
export function TryCall({ found, document }: TryCallProps) {
  return (
    <Panel title="Try it">
      <WhenKnown query={useWorld()}>
        {({ keepsCause, expressways }) =>
          keepsCause ? (
            <p>Calls are tried at the end of what is under way: it keeps something to itself.</p>
          ) : (
            <TryForm found={found} document={document} hosts={expressways.map(({ host }) => host)} />
          )
        }
      </WhenKnown>
    </Panel>
  )
}

function bodyOf({ operation }: Found, { components }: OpenApi): string | undefined {
  const content = operation.requestBody?.content['application/json']
  if (!content) return undefined
  return JSON.stringify(content.example ?? exampleOf(content.schema, components.schemas), null, 2)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function TryForm({ found, document, hosts }: TryCallProps & { readonly hosts: readonly string[] }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [body, setBody] = useState(() => bodyOf(found, document))
  const [wrong, setWrong] = useState('')
  const sent = useMutation({ mutationFn: tryCall })
  // Nobody has to choose among machines to see what an answer looks like.
  const [first = ''] = hosts
  const all: Readonly<Record<string, string>> = { host: first, ...values }

  function send(): void {
    const missing = missingIn(found.operation, all)
    if (missing.length > 0) return setWrong(`Fill in ${missing.join(', ')}.`)
    if (body !== undefined && !isJson(body)) return setWrong('The body is not JSON.')
    setWrong('')
    sent.mutate(requestOf(found, all, body))
  }

  return (
    <form
      className="flex flex-col gap-2"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {fieldsOf(found.operation).map((field) => (
          <Field
            key={`${field.in} ${field.name}`}
            field={field}
            hosts={hosts}
            value={all[field.name] ?? ''}
            onType={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
      {body !== undefined && (
        <LabTextArea
          label="Body"
          rows={Math.min(14, body.split('\n').length + 1)}
          spellCheck={false}
          value={body}
          onChange={({ target }) => setBody(target.value)}
          className="font-mono text-xs"
        />
      )}
      <div className="flex items-center gap-2">
        <LabButton type="submit" look="strong" isBusy={sent.isPending}>
          Send {found.method.toUpperCase()}
        </LabButton>
        <p role="alert">{wrong}</p>
      </div>
      <TriedAnswerView answer={sent.data} />
      {sent.error && <RefusalNote error={sent.error} />}
    </form>
  )
}

type FieldProps = {
  readonly field: Parameter
  readonly hosts: readonly string[]
  readonly value: string
  readonly onType: (value: string) => void
}

/** A field for one parameter: a choice where there are few, the machines of the world where one is asked for. */
function Field({ field, hosts, value, onType }: FieldProps) {
  const { name, required, schema } = field
  const list = useId()
  const label = `${name}${required ? '' : ', may be blank'}`
  if (schema.enum) {
    const options = schema.enum.map((one) => ({ value: String(one), label: String(one) }))
    return (
      <LabSelect
        label={label}
        value={value}
        onChoose={onType}
        options={[{ value: '', label: 'Choose' }, ...options]}
      />
    )
  }
  const isHost = name === 'host'
  return (
    <>
      <LabInput
        label={schema.type === 'array' ? `${label}, parted by spaces` : label}
        value={value}
        autoComplete="off"
        list={isHost ? list : undefined}
        onChange={({ target }) => onType(target.value)}
      />
      {isHost && (
        <datalist id={list}>
          {hosts.map((host) => (
            <option key={host} value={host}>
              {host}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
