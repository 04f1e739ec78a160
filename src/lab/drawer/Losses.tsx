import { counted } from '#contract/counted'
import { shortName } from '#contract/short-name'
import type { Losses as Answer } from '#contract/wire/procedures'

type LossesProps = { readonly title: string; readonly losses: Answer['willBeLost'] }

/** What each future subordinate loses when the primary's configuration replaces its own (CRE-12). */
export function Losses({ title, losses }: LossesProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-1 border-l-4 border-(--lab-warn) pl-2">
      <h3 className="font-semibold">{title}</h3>
      {losses.map(({ host, items }) => (
        <details key={host} open={items.length > 0 && items.length <= OPEN_MAX}>
          <summary className="cursor-pointer">
            {`On ${shortName(host)}: ${items.length === 0 ? 'nothing' : counted(items.length, 'item')}`}
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

/** More than so many lines stay folded. */
const OPEN_MAX = 5
