import type { OpenApi } from '#contract/wire/openapi'
import { cell, head, LabTable } from '../tools/LabTable'
import { nameIn } from './rows'

/** The status of each kind of problem, where an operation has it. */
function statusOf({ paths }: OpenApi, type: string): string {
  for (const methods of Object.values(paths))
    for (const { responses } of Object.values(methods))
      for (const [status, { $ref }] of Object.entries(responses))
        if ($ref !== undefined && nameIn($ref) === type) return status
  return ''
}

/** Every kind of problem, or those of one operation, with what it is caused by. */
export function ProblemsTable({
  document,
  only,
}: {
  readonly document: OpenApi
  readonly only?: readonly string[]
}) {
  const types = Object.keys(document.components.responses).filter((type) => !only || only.includes(type))
  return (
    <LabTable caption="Kinds of problem" isCaptionHidden columns={['Status', 'Type', 'Cause']}>
      {types.map((type) => (
        <tr key={type}>
          <td className={cell}>{statusOf(document, type)}</td>
          <th scope="row" className={head}>
            {type}
          </th>
          <td className={cell}>{document.components.responses[type]?.description}</td>
        </tr>
      ))}
    </LabTable>
  )
}
