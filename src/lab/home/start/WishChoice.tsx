import { useId } from 'react'
import { WISHES, type Wish } from '#contract/wire/procedures'

const labels: { readonly [W in Wish]: string } = {
  provisioning: 'Device Provisioning',
  'find-me': 'FindMe',
  'enable-afterwards': 'Enabled once the cluster is there, not before on the primary',
}

type WishChoiceProps = {
  readonly chosen: readonly Wish[]
  readonly onChoose: (chosen: readonly Wish[]) => void
}

/** What the cluster is wanted for with Cisco TMS: it decides which prerequisites apply. */
export function WishChoice({ chosen, onChoose }: WishChoiceProps) {
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-xs text-(--lab-soft)">What Cisco TMS is to do for the cluster</legend>
      {WISHES.filter((wish) => wish !== 'enable-afterwards' || chosen.length > 0).map((wish) => (
        <div key={wish} className="flex items-baseline gap-2">
          <input
            id={`${name}-${wish}`}
            type="checkbox"
            checked={chosen.includes(wish)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, wish] : chosen.filter((one) => one !== wish))
            }
          />
          <label htmlFor={`${name}-${wish}`}>{labels[wish]}</label>
        </div>
      ))}
    </fieldset>
  )
}
