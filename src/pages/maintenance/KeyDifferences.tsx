import type { OptionKeys } from '#contract/wire/status'
import { MessageBar } from '../../ui/MessageBar'

type KeyDifferencesProps = Pick<OptionKeys, 'differences' | 'keysToBuy'>

/** Feature keys must be the same on every peer: what differs, and how many keys that costs (PSI-29). */
export function KeyDifferences({ differences, keysToBuy }: KeyDifferencesProps) {
  if (differences.length === 0) return null
  return (
    <section aria-label="Differences to other peers">
      <MessageBar tone="bad">
        <p>
          <strong>Error</strong>: the feature keys of the peers differ. {toBuy(keysToBuy)}
        </p>
        <ul className="list-disc pl-5">
          {differences.map((difference) => (
            <li key={difference.peer}>{differenceText(difference)}</li>
          ))}
        </ul>
      </MessageBar>
    </section>
  )
}

function differenceText({ peer, missing, extra }: OptionKeys['differences'][number]): string {
  const lacking = missing.length > 0 ? [`${peer} has ${missing.join(', ')}; this system does not.`] : []
  const more = extra.length > 0 ? [`This system has ${extra.join(', ')}; ${peer} does not.`] : []
  return [...lacking, ...more].join(' ')
}

function toBuy(keys: number): string {
  if (keys === 0) return 'This system lacks none; the other peers need theirs.'
  return keys === 1 ? 'Buy 1 key for this system.' : `Buy ${keys} keys for this system.`
}
