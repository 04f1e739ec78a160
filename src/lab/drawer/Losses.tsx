import type { Run } from '#contract/wire/procedures'
import { counted } from '../counted'

/** What each future subordinate loses when the primary's configuration replaces its own (CRE-12). */
export function Losses({ losses }: { losses: NonNullable<Run>['willBeLost'] }) {
  return (
    <section aria-labelledby="lab-run-losses">
      <h3 id="lab-run-losses" className="font-semibold">
        Will be lost
      </h3>
      {losses.map(({ host, items }) => (
        <details key={host} open={items.length > 0}>
          <summary className="cursor-pointer">
            {host}: {items.length === 0 ? 'nothing' : counted(items.length, 'item')}
          </summary>
          <ul className="list-disc pl-5 text-(--lab-soft)">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
