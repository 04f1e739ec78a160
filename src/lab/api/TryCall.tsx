import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { OpenApi, Parameter } from '#contract/wire/openapi'
import { tryCall } from '../../api/openapi'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { useRun, useWorld } from '../use-world'
import { fieldsOf, missingIn, requestOf } from './asked-request'
import { exampleOf } from './example-of'
import type { Found } from './found'
import { TriedAnswerView } from './TriedAnswerView'

type TryCallProps = { readonly found: Found; readonly document: OpenApi }

/** Puts a request together and sends it to this world, as long as nothing is kept from whoever sits here. */
export function TryCall({ found, document }: TryCallProps) {
  const { data: run } = useRun()
  // Before it is known nobody tries anything either.
  const isKept =
    run === undefined || (run !== null && !run.finished && (run.tells === 'nothing' || run.exercise?.hides))
  return (
    <Panel title="Try it">
      {isKept ? (
        <p>
          {run === undefined
            ? 'One moment…'
            : 'Calls are tried at the end of what is under way: it keeps something to itself.'}
        </p>
      ) : (
        <TryForm found={found} document={document} />
      )}
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

function TryForm({ found, document }: TryCallProps) {
  const { data: world } = useWorld()
  const hosts = world?.expressways.map(({ host }) => host) ?? []
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
      {body !== undefined && <BodyField body={body} onType={setBody} />}
      <div className="flex items-center gap-2">
        <LabButton type="submit" look="strong" isBusy={sent.isPending}>
          Send {found.method.toUpperCase()}
        </LabButton>
        <p role="alert">{wrong}</p>
      </div>
      <div role="status">{sent.data && <TriedAnswerView answer={sent.data} />}</div>
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

function BodyField({ body, onType }: { readonly body: string; readonly onType: (body: string) => void }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-xs text-(--lab-soft)">
        Body
      </label>
      <textarea
        id={id}
        rows={Math.min(14, body.split('\n').length + 1)}
        spellCheck={false}
        className="rounded border border-(--lab-edge) bg-(--lab-field) px-2 py-0.5 font-mono text-xs text-(--lab-text)"
        value={body}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  )
}
