import type { Zones } from '#contract/wire/zones'
import { LinkToConsole } from '../../LinkToConsole'
import { Panel } from '../../pages/Panel'
import { RequirementRefs } from '../../RequirementRefs'
import { OnRequest } from '../../why/OnRequest'

const edges = { wrong: 'border-(--lab-bad)', advice: 'border-(--lab-edge)' } as const
const words = { wrong: 'Wrong', advice: 'Advice' } as const

/** What is odd about the zones, what breaks something first, each with the guide's rows. */
export function FindingsPanel({ findings }: Pick<Zones, 'findings'>) {
  return (
    <Panel title="What is odd">
      {findings === null && <OnRequest>Loading…</OnRequest>}
      {findings?.length === 0 && (
        <p className="text-(--lab-soft)">Nothing: the zones are as the guide wants them.</p>
      )}
      {findings !== null && findings.length > 0 && (
        <ul aria-label="What is odd" className="flex flex-col gap-2">
          {findings.map(({ id, weight, text, guide, page }) => (
            <li key={`${id} ${text}`} className={`border-l-4 pl-2 wrap-anywhere ${edges[weight]}`}>
              <strong>{words[weight]}:</strong> {text}{' '}
              {page && (
                <LinkToConsole host={page.host} path={page.path}>
                  Open the page
                </LinkToConsole>
              )}
              <RequirementRefs ids={guide} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
