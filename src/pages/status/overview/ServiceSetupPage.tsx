import { useState } from 'react'
import { pages } from '#contract/pages'
import { servicesFor } from '#contract/services'
import type { Frame } from '#contract/wire/status'
import { act } from '../../../api/console'
import { ConsoleLink } from '../../../components/ConsoleLink'
import { OutcomeMessages } from '../../../components/Outcome'
import { Page } from '../../../components/Page'
import { ReadOnlyNote } from '../../../components/ReadOnlyNote'
import { useConsoleAction } from '../../../components/use-console-action'
import { useFrame } from '../../../components/use-frame'
import { useHost } from '../../../components/use-host'
import { useMayChange } from '../../../components/use-may-change'
import { Button } from '../../../ui/Button'
import { FieldsBox } from '../../../ui/FieldsBox'

/** Below Status > Overview: what this system is to be used for. The menu shows no more than that. */
export function ServiceSetupPage() {
  const frame = useFrame()
  return (
    <Page title="Service setup">
      {frame && <ServiceForm product={frame.product} selected={frame.selectedServices} />}
      <p className="mt-4">
        <ConsoleLink path={pages.overview}>Back to the overview</ConsoleLink>
      </p>
    </Page>
  )
}

type ServiceFormProps = Pick<Frame, 'product'> & { readonly selected: readonly string[] }

function ServiceForm({ product, selected }: ServiceFormProps) {
  const host = useHost()
  const mayChange = useMayChange()
  const [chosen, setChosen] = useState(selected)
  const { run, isPending, outcome } = useConsoleAction()
  const proceed = (services: readonly string[]) => {
    setChosen(services)
    run(() => act(host, 'select-services', { services: [...services] }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        proceed(chosen)
      }}
    >
      <OutcomeMessages outcome={outcome} />
      <ReadOnlyNote />
      <p className="mb-3">
        The menu is trimmed to the services that are selected. Without any it shows everything. The choice is
        this system&rsquo;s own: it is not copied to its peers, and it turns no service on or off.
      </p>
      <FieldsBox title="Services">
        {servicesFor(product).map(({ name }) => (
          <label key={name} className="flex items-center gap-1.5 py-0.5">
            <input
              type="checkbox"
              disabled={!mayChange}
              checked={chosen.includes(name)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
              }
            />
            {name}
          </label>
        ))}
      </FieldsBox>
      {mayChange && (
        <div className="flex gap-2">
          <Button type="submit" tone="primary" isBusy={isPending} disabled={chosen.length === 0}>
            Continue
          </Button>
          <Button isBusy={isPending} onClick={() => proceed([])}>
            Proceed without selecting services
          </Button>
        </div>
      )}
    </form>
  )
}
