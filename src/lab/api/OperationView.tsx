import type { Content, OpenApi } from '#contract/wire/openapi'
import { Panel } from '../pages/Panel'
import { cell, head, LabTable } from '../tools/LabTable'
import type { Found } from './found'
import { ProblemsTable } from './ProblemsTable'
import { nameIn, rowsOf, typeOf } from './rows'

type OperationViewProps = { readonly found: Found; readonly document: OpenApi }

/** A longer table opens when somebody wants to read it. */
const ROWS_OPEN_MAX = 40

const places = { path: 'in the path', query: 'behind the question mark', header: 'a header' } as const

/** One operation: what is asked for, what comes back, and what it may be refused as. */
export function OperationView({ found, document }: OperationViewProps) {
  const { method, path, operation } = found
  const { parameters, requestBody, responses } = operation
  const good = Object.entries(responses).filter(([, { $ref }]) => $ref === undefined)
  const problems = Object.values(responses).flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]))
  return (
    <Panel title={operation.summary}>
      <p className="break-all">
        <strong>{method.toUpperCase()}</strong> <code>api{path}</code>
      </p>
      {parameters.length > 0 && (
        <LabTable caption="Parameters" columns={['Name', 'Where', 'What', 'About']}>
          {parameters.map(({ name, in: where, required, schema, description }) => (
            <tr key={`${where} ${name}`}>
              <th scope="row" className={head}>
                {name}
              </th>
              <td className={cell}>
                {places[where]}
                {required ? ', needed' : ''}
              </td>
              <td className={cell}>{typeOf(schema)}</td>
              <td className={cell}>{description}</td>
            </tr>
          ))}
        </LabTable>
      )}
      {requestBody && <Shape caption="Body" content={requestBody.content} document={document} />}
      {good.map(([status, { content = {} }]) => (
        <Shape key={status} caption={`Answer ${status}`} content={content} document={document} />
      ))}
      <h3 className="text-sm font-semibold">What it may be refused as</h3>
      <ProblemsTable document={document} only={problems} />
    </Panel>
  )
}

type ShapeProps = { readonly caption: string; readonly content: Content; readonly document: OpenApi }

/** A schema, a line for each thing in it. */
function Shape({ caption, content, document }: ShapeProps) {
  return Object.entries(content).map(([type, { schema }]) => {
    const rows = rowsOf(schema, document.components.schemas)
    const isXml = type === 'text/xml'
    const words = isXml ? 'A document in XML' : typeOf(schema)
    const name = rows.length > 0 && words !== 'object' ? `${caption}: ${words}` : caption
    if (rows.length === 0)
      return (
        <p key={type}>
          <span className="text-sm font-semibold">{caption}</span>:{' '}
          {isXml ? words : `${words}, without parts`}
        </p>
      )
    return (
      <details key={type} open={rows.length <= ROWS_OPEN_MAX}>
        <summary className="cursor-pointer text-sm font-semibold">{name}</summary>
        <LabTable caption={name} isCaptionHidden columns={['Part', 'What', 'About']}>
          {rows.map(({ place, type: what, isRequired, about }, index) => (
            <tr key={`${index} ${place}`}>
              <th scope="row" className={`${head} min-w-32 font-normal break-all`}>
                {place}
              </th>
              <td className={cell}>
                {what}
                {isRequired ? '' : ', may be missing'}
              </td>
              <td className={cell}>{about}</td>
            </tr>
          ))}
        </LabTable>
      </details>
    )
  })
}
