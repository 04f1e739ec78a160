import type { OptionKeys } from '#contract/wire/status'
import { MessageBar } from '../../ui/MessageBar'

type KeyDifferencesProps = Pick<OptionKeys, 'differences' | 'keysToBuy'>

/** Feature keys must be the same on every peer: what differs, and how many keys that costs (PSI-29). */
export function KeyDifferences({ differences, keysToBuy }: KeyDifferencesProps) {
  return (
    <div role="alert">
      {differences.length > 0 && <Bar differences={differences} keysToBuy={keysToBuy} />}
    </div>
  )
}

function Bar({ differences, keysToBuy }: KeyDifferencesProps) {
  return (
    <MessageBar tone="bad">
      <p className="m-0">
        <strong>Error</strong>: the feature keys of the peers differ. {toBuy(keysToBuy)}
      </p>
      <ul className="m-0 list-disc pl-5">
        {differences.map(({ peer, missing, extra }) => (
          <li key={peer}>
            {missing.length > 0 && `${peer} has ${missing.join(', ')}; this system does not. `}
            {extra.length > 0 && `This system has ${extra.join(', ')}; ${peer} does not.`}
          </li>
        ))}
      </ul>
    </MessageBar>
  )
}

function toBuy(keys: number): string {
  if (keys === 0) return 'This system lacks none; the other peers need theirs.'
  return keys === 1 ? 'Buy 1 key for this system.' : `Buy ${keys} keys for this system.`
}
