import * as v from 'valibot'
import { problemSchema } from '#contract/problem'
import { Refused } from '../../api/client'
import type { TriedAnswer } from '../../api/openapi'
import { LabTextArea } from '../LabTextArea'
import { RefusalNote } from '../RefusalNote'
import { cell, head, LabTable } from '../tools/LabTable'

/** More than that nobody reads, and a browser takes long to draw it. */
const SHOWN_LENGTH_MAX = 100_000
const BODY_ROWS_MAX = 24

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What came back: the status, which is read out, a refusal in words, the headers, and the body as it is to be read. */
export function TriedAnswerView({ answer }: { readonly answer: TriedAnswer | undefined }) {
  return (
    <section aria-label="Answer" className="flex flex-col gap-2">
      <p role="status">
        {answer && (
          <>
            <strong>Status {answer.status}</strong>, after {answer.tookMs} ms
          </>
        )}
      </p>
      {answer && <Told answer={answer} />}
    </section>
  )
}

function Told({ answer }: { readonly answer: TriedAnswer }) {
  const json = parsed(answer.body)
  const problem = answer.status >= 400 ? v.safeParse(problemSchema, json) : undefined
  const text = json === undefined ? answer.body : JSON.stringify(json, null, 2)
  const shown = text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}\n…` : text
  return (
    <>
      {problem?.success && <RefusalNote error={new Refused(problem.output)} />}
      <LabTable caption="Headers" columns={['Name', 'Value']}>
        {answer.headers.map(([name, value]) => (
          <tr key={name}>
            <th scope="row" className={head}>
              {name}
            </th>
            <td className={cell}>{value}</td>
          </tr>
        ))}
      </LabTable>
      <LabTextArea
        label="Body of the answer"
        readOnly
        rows={Math.min(BODY_ROWS_MAX, shown.split('\n').length + 1)}
        value={shown}
        className="font-mono text-xs"
      />
    </>
  )
}
