import type { Zones } from '#contract/wire/zones'
import { Panel } from '../../pages/Panel'
import { RequirementRefs } from '../../RequirementRefs'
import { cell, head, LabTable } from '../LabTable'
import { viewNames } from './ZonesPanel'

/** What clients would find at this moment, and whom of a service they would choose first. */
export function ClientsPanel({ zones: { discoveries, shares } }: { zones: Zones }) {
  return (
    <Panel title="What clients find">
      <p className="text-xs text-(--lab-soft)">
        What each would do now. It is only thought through: no counter moves by it.
      </p>
      <div className="grid gap-4 @4xl:grid-cols-2">
        {discoveries.map(({ id, title, steps, works, text, guide }) => (
          <div key={id} className="min-w-0">
            <LabTable caption={title} columns={['Asks for', 'Type', 'Answer', 'Records']}>
              {steps.map((step, index) => (
                <tr key={`${index} ${step.name}`}>
                  <th scope="row" className={`${head} font-mono font-normal wrap-anywhere`}>
                    {step.name}
                  </th>
                  <td className={cell}>{step.type}</td>
                  <td className={cell}>{step.status}</td>
                  <td className={`${cell} font-mono wrap-anywhere`}>{step.text}</td>
                </tr>
              ))}
            </LabTable>
            <p>
              <strong className={works ? 'text-(--lab-good)' : 'text-(--lab-bad)'}>
                {works ? 'Works' : 'Fails'}
              </strong>
              : {text}
            </p>
            <RequirementRefs ids={guide} />
          </div>
        ))}
      </div>
      {shares.length > 0 && (
        <LabTable
          caption="Whom a thousand endpoints choose first"
          columns={['Service', 'View', 'Server', 'Endpoints']}
        >
          {shares.flatMap(({ view, name, targets }) =>
            targets.map(({ target, first }) => (
              <tr key={`${view} ${name} ${target}`}>
                <th scope="row" className={`${head} font-mono font-normal wrap-anywhere`}>
                  {name}
                </th>
                <td className={cell}>{viewNames[view]}</td>
                <td className={`${cell} font-mono wrap-anywhere`}>{target}</td>
                <td className={cell}>{first}</td>
              </tr>
            )),
          )}
        </LabTable>
      )}
    </Panel>
  )
}
