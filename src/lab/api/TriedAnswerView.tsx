import * as v from 'valibot'
import { problemSchema } from '#contract/problem'
import { Refused } from '../../api/client'
import type { TriedAnswer } from '../../api/openapi'
import { RefusalNote } from '../RefusalNote'
import { cell, head, LabTable } from '../tools/LabTable'

/** More than that nobody reads, and a browser takes long to draw it. */
const SHOWN_LENGTH_MAX = 100_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What came back: the status, a refusal in words, the headers, and the body as it is to be read. */
export function TriedAnswerView({ answer }: { readonly answer: TriedAnswer }) {
  const json = parsed(answer.body)
  const problem = answer.status >= 400 ? v.safeParse(problemSchema, json) : undefined
  const text = json === undefined ? answer.body : JSON.stringify(json, null, 2)
  return (
    <div className="flex flex-col gap-2">
      <p>
        <strong>Status {answer.status}</strong>
        {problem?.success ? `: ${problem.output.title}` : ''}, after {answer.tookMs} ms
      </p>
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
      <h3 className="text-sm font-semibold">Body</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre
        tabIndex={0}
        aria-label="Body of the answer"
        className="max-h-96 overflow-auto rounded border border-(--lab-line) p-2 text-xs"
      >
        {text.slice(0, SHOWN_LENGTH_MAX)}
        {text.length > SHOWN_LENGTH_MAX ? '\n…' : ''}
      </pre>
    </div>
  )
}
