import type { Zones } from '#contract/wire/zones'
import { Panel } from '../../pages/Panel'
import { RequirementRefs } from '../../RequirementRefs'
import { cell, head, LabTable } from '../LabTable'
import { viewNames } from './ZonesPanel'

/** The row of a number of which no record makes anything: an expression that does not fit is what one looks for. */
const FITS_NOTHING = { service: '-', expression: '-', uri: 'Nothing: no expression fits' }

/** The numbers that ENUM knows, and how each is rewritten into what can be dialled (NAP-02, NAP-07). */
export function EnumPanel({ numbers }: Pick<Zones, 'numbers'>) {
  return (
    <Panel title="ENUM">
      <p className="text-xs text-(--lab-soft)">
        A number is looked up under its digits backwards, each a label; the expression of a record makes a URI
        of it.
      </p>
      {numbers.length === 0 && (
        <p className="text-(--lab-soft)">
          No number stands in the zones. The example ENUM numbers has the three of the guide.
        </p>
      )}
      {numbers.length > 0 && (
        <LabTable
          caption="Numbers and what they become"
          columns={['Number', 'Looked up as', 'View', 'Service', 'Expression', 'Becomes']}
        >
          {numbers.flatMap(({ view, number, name, uris }) =>
            (uris.length > 0 ? uris : [FITS_NOTHING]).map(({ service, expression, uri }, index) => (
              <tr key={`${view} ${name} ${index}`}>
                <th scope="row" className={head}>
                  {number}
                </th>
                <td className={`${cell} font-mono wrap-anywhere`}>{name}</td>
                <td className={cell}>{viewNames[view]}</td>
                <td className={`${cell} font-mono`}>{service}</td>
                <td className={`${cell} font-mono wrap-anywhere`}>{expression}</td>
                <td className={`${cell} font-mono wrap-anywhere`}>{uri}</td>
              </tr>
            )),
          )}
        </LabTable>
      )}
      <RequirementRefs ids={['NAP-02', 'NAP-07']} />
    </Panel>
  )
}
