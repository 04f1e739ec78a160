import { Link } from 'react-router'
import type { EndpointView } from '#contract/wire/endpoints'
import { useWorldNow } from '../components/use-world-now'
import { formatDuration, formatTime } from '../util/time'
import { colours } from './look'
import { PanelButton, Rows, Screen } from './parts'
import { useEndpointChange } from './use-endpoint'

/** Where it is registered, what it would do next, and why it is not registered. */
export function RegistrationScreen({ view }: { readonly view: EndpointView }) {
  const { id, registrations, canReach, peers, why } = view
  const change = useEndpointChange(id)
  return (
    <Screen title="Registration">
      <ul aria-label="Registrations" className="m-0 flex list-none flex-col gap-2 p-0">
        {registrations.map((registration, index) => (
          <li key={`${index} ${registration.registrar?.name}`}>
            <Registration registration={registration} />
          </li>
        ))}
      </ul>
      <p className="m-0">
        Its settings reach {canReach} of {peers} peers.
      </p>
      {why && (
        <div style={colours.warn}>
          Lab: {why.text}
          <Rows ids={why.guide} />
        </div>
      )}
      <div>
        <PanelButton isBusy={change.isPending} onClick={() => change.mutate({ kind: 'restart' })}>
          Restart this endpoint
        </PanelButton>
      </div>
      {change.error && <p role="alert">{change.error.message}</p>}
    </Screen>
  )
}

type RegistrationProps = { readonly registration: EndpointView['registrations'][number] }

function Registration({ registration }: RegistrationProps) {
  const { registrar, since, nextAt, lifeSeconds, alternates } = registration
  const now = useWorldNow()
  const left = now !== undefined && nextAt !== null ? formatDuration(Math.max(0, nextAt - now)) : null
  return (
    <>
      {registrar ? (
        <>
          Registered to{' '}
          <Link
            to={`/${registrar.host}/status/registrations/by-device`}
            className="underline"
            style={colours.link}
          >
            {registrar.name}
          </Link>
          {since !== null && ` since ${formatTime(since, 'UTC')}`}. It refreshes every {lifeSeconds} s
          {left !== null && `, next in ${left}`}.
        </>
      ) : (
        <>Looking for an Expressway{left !== null && `, next attempt in ${left}`}.</>
      )}
      {alternates.length > 0 && (
        <p className="m-0" style={colours.soft}>
          Alternate Gatekeepers: {alternates.join('; ')}
        </p>
      )}
    </>
  )
}
