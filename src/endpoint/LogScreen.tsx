import type { EndpointAttempt, EndpointView } from '#contract/wire/endpoints'
import { formatTime } from '../util/time'
import { colours } from './look'
import { Screen } from './parts'

/** What each kind of line is called, and how it looks. */
const kinds: Readonly<Record<EndpointAttempt['kind'], { readonly word: string; readonly look: object }>> = {
  start: { word: 'Start', look: colours.soft },
  lookup: { word: 'DNS', look: colours.soft },
  unanswered: { word: 'No answer', look: colours.bad },
  refused: { word: 'Refused', look: colours.bad },
  registered: { word: 'Registered', look: colours.good },
  renewed: { word: 'Renewed', look: colours.good },
  lost: { word: 'Lost', look: colours.warn },
}

/** What it has tried, the newest first. */
export function LogScreen({ view: { attempts } }: { readonly view: EndpointView }) {
  return (
    <Screen title="Log of attempts">
      {attempts.length === 0 ? (
        <p className="m-0">It has tried nothing yet.</p>
      ) : (
        <div className="overflow-x-auto">
          <table aria-label="Attempts" className="w-full text-left text-sm">
            <thead>
              <tr>
                <th scope="col">Time</th>
                <th scope="col">What</th>
                <th scope="col">Details</th>
              </tr>
            </thead>
            <tbody>
              {attempts.map(({ at, kind, text }, index) => (
                // Two lines may be the same, and their place is all that tells them apart.
                <tr key={`${attempts.length - index} ${at}`} className="align-top">
                  <td className="pr-3 whitespace-nowrap">{formatTime(at, 'UTC')}</td>
                  <td className="pr-3 whitespace-nowrap" style={kinds[kind].look}>
                    {kinds[kind].word}
                  </td>
                  <td className="break-words">{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Screen>
  )
}
