import { menuTrail } from '#contract/menu'
import type { WorldSummary } from '#contract/wire/lab'
import { shortName } from '../../expressway-lamp'
import { LinkToConsole } from '../../LinkToConsole'
import { FaultList } from '../../pages/FaultList'
import { brokenLines } from './broken-lines'

/** What is wrong on the map, in words: faults with the button that ends them, and why machines do not hear each other. */
export function WhatIsBroken({ world }: { readonly world: WorldSummary }) {
  const { faults, expressways } = world
  const lines = brokenLines(world)
  const conflicts = expressways.flatMap(({ host, identityConflicts }) =>
    identityConflicts.map((conflict) => ({ name: shortName(host), conflict })),
  )
  const troubles = expressways.flatMap(({ host, troubles: own }) => own.map((one) => ({ host, ...one })))
  return (
    <div className="flex flex-col gap-1 text-dense">
      {world.keepsCause && (
        <p>What is wrong is yours to find: the map shows what can be seen from outside, and nothing else.</p>
      )}
      {conflicts.map(({ name, conflict }) => (
        <p key={`${name} ${conflict}`} className="border-l-4 border-(--lab-bad) pl-2">
          {name}: {conflict}
        </p>
      ))}
      {troubles.map(({ host, text, path }) => (
        <p key={`${host} ${text}`} className="border-l-4 border-(--lab-bad) pl-2">
          {`${shortName(host)}: ${text}. `}
          <LinkToConsole host={host} path={path}>
            {menuTrail(path).at(-1)?.label}
            <span className="sr-only"> of {shortName(host)}</span>
          </LinkToConsole>
        </p>
      ))}
      {lines.length > 0 && (
        <ul aria-label="Broken lines" className="flex flex-col gap-1">
          {lines.map(({ cause, pairs, isWorking }) => (
            <li key={cause} className="border-l-4 border-dashed border-(--lab-bad) pl-2">
              {isWorking ? 'Not everything gets through' : 'No contact'} between {pairs.join(', ')}: {cause}
            </li>
          ))}
        </ul>
      )}
      <FaultList faults={faults} />
    </div>
  )
}
