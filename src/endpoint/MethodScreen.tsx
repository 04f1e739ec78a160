import type { EndpointView } from '#contract/wire/endpoints'
import { colours } from './look'
import { Screen } from './parts'
import { useEndpointChange } from './use-endpoint'

/** The methods of its protocol, the best first; those that it does not have say why (END-02, END-03). */
export function MethodScreen({ view }: { readonly view: EndpointView }) {
  const change = useEndpointChange(view.id)
  const asked = change.isPending && change.variables.kind === 'choose-method' ? change.variables : null
  // What was chosen stands at once; what came of it stands when it is answered.
  const chosen = asked?.method ?? view.method
  return (
    <Screen title="Method">
      <fieldset className="m-0 border-0 p-0">
        <legend className="mb-2 p-0">How it finds the cluster, the best way first</legend>
        <ol className="m-0 flex list-decimal flex-col gap-2 pl-6">
          {view.methods.map(({ id, name, text, because }) => (
            <li key={id}>
              <label className="flex items-baseline gap-2">
                <input
                  type="radio"
                  name="method"
                  checked={chosen === id}
                  disabled={because !== null}
                  aria-describedby={`method-${id}`}
                  onChange={() => change.mutate({ kind: 'choose-method', method: id })}
                />
                {name}
              </label>
              <span id={`method-${id}`} style={colours.soft}>
                {text} {because}
              </span>
            </li>
          ))}
        </ol>
      </fieldset>
      {change.error && (
        <p role="alert" className="m-0" style={colours.bad}>
          {change.error.message}
        </p>
      )}
    </Screen>
  )
}
