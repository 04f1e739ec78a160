import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { counted } from '#contract/counted'
import { AHEAD_MINUTES, type WhatIf } from '#contract/wire/what-if'
import { runQuery, takeHelp } from '../../api/lab'
import { askWhatIf, type Change } from '../../api/what-if'
import { Button } from '../../ui/Button'
import { GuideReasons } from '../GuideReasons'
import { LabMark } from '../LabMark'

type WhatIfAnswerProps = { readonly change: Change; readonly onClose: () => void }

/** What would come of a change that is not made: what would be refused, and what the next minutes would bring. */
export function WhatIfAnswer({ change, onClose }: WhatIfAnswerProps) {
  return (
    <section
      aria-label="What if"
      className="basis-full rounded border border-field bg-notice px-3 py-2 text-left"
    >
      <div className="flex items-start gap-3">
        <p className="m-0 flex-1 font-semibold">
          <LabMark />
          {`What would come of it in the next ${AHEAD_MINUTES} minutes. Nothing is changed by asking.`}
        </p>
        <Button onClick={onClose}>Close</Button>
      </div>
      <div role="status">
        <OnRequest>
          <Answer change={change} />
        </OnRequest>
      </div>
    </section>
  )
}

/** In practice the answer is help, which counts, once for the step that is due. */
function OnRequest({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const { data: run } = useQuery(runQuery)
  const step = run?.steps.find(({ state }) => state === 'current')?.id ?? null
  const take = useMutation({
    mutationFn: () => takeHelp(step, 'what-if'),
    onSuccess: (after) => client.setQueryData(runQuery.queryKey, after),
  })
  if (run === undefined) return null
  const isTaken = run?.help.some((taken) => taken.help === 'what-if' && taken.step === step)
  // Where something is hidden there is no such help, so that nobody pays for it: the lab says so itself.
  if (run?.tells !== 'on-request' || isTaken || run.exercise?.hides) return children
  return (
    <div className="my-1 flex flex-col items-start gap-1">
      <p className="m-0">In practice this is help, and counts once for the step that is due.</p>
      <Button isBusy={take.isPending} onClick={() => take.mutate()}>
        Tell me what would come of it
      </Button>
      {take.error && <p role="alert">{take.error.message}</p>}
    </div>
  )
}

function Answer({ change }: { readonly change: Change }) {
  const { mutate, data, error } = useMutation({ mutationFn: askWhatIf })
  useEffect(() => mutate(change), [mutate, change])
  if (error) return <p className="my-1">{error.message}</p>
  if (!data) return <p className="my-1">Trying it in a copy of the world…</p>
  return <Told told={data} />
}

const nothing = 'Nothing that can be seen: no alarm, nobody dropped, nothing copied.'

function Told({ told }: { readonly told: WhatIf }) {
  const { refusal, down, raised, lowered, dropped, copies, contacts, mistakes } = told
  const groups = [
    { title: 'Goes down', rows: down },
    {
      title: 'Dropped at once',
      rows: dropped.map(({ machine, calls, registrations }) => ({
        machine,
        text: `${counted(calls, 'call')} and ${counted(registrations, 'registration')}`,
      })),
    },
    { title: 'Alarms up', rows: raised },
    { title: 'Alarms down', rows: lowered },
    { title: 'Contacts', rows: contacts },
    { title: 'Copies', rows: copies },
  ].filter(({ rows }) => rows.length > 0)
  const isQuiet = groups.length === 0 && mistakes.length === 0
  return (
    <>
      {refusal && (
        <>
          <p className="my-1">{`It would be refused: ${refusal.detail}`}</p>
          <ul className="my-0 pl-5">
            {refusal.errors.map(({ field, message }) => (
              <li key={`${field} ${message}`} className="list-disc">
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {!refusal && isQuiet && <p className="my-1">{nothing}</p>}
      {groups.map(({ title, rows }) => (
        <Group key={title} title={title}>
          {rows.map(({ machine, text }) => (
            <li key={`${machine} ${text}`} className="list-disc wrap-anywhere">
              {`${machine}: ${text}`}
            </li>
          ))}
        </Group>
      ))}
      {mistakes.length > 0 && (
        <Group title="Written down as a mistake">
          {mistakes.map(({ text, guide }) => (
            <li key={text} className="list-disc wrap-anywhere">
              {text} <GuideReasons ids={guide} isMarked />
            </li>
          ))}
        </Group>
      )}
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="my-1">
      <p className="m-0">{title}</p>
      <ul className="my-0 pl-5">{children}</ul>
    </div>
  )
}
