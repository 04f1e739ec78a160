import { SECOND_MS } from '#contract/spans'
import type { WhatIf } from '#contract/wire/what-if'
import { advanced, type NumberedEvent, type Replica } from '../../host/replica'
import { loadOf } from '../../procedures/engine/drained'
import { expresswayOf, expresswaysOf, type World, type WorldEvent } from '../../sim/ground/index'
import { hostOf } from '../../sim/machine/index'
import { wordsOf } from '../lab/timeline/words'

type Rows = WhatIf['raised']

/** What happens after something was done, that would not have happened without it; each once. */
export function differenceOf(before: Replica, done: Replica, untilMs: number): Omit<WhatIf, 'refusal'> {
  const until = before.world.now + untilMs
  const without = new Set(advanced(before, until).events.map(({ event }) => nameOf(event)))
  const after = advanced(done, until)
  const all = after.events.filter(({ event }) => !without.has(nameOf(event)))
  const { world } = before
  return {
    down: rowsOf(world, all, ['went-off', 'factory-reset', 'restarting'], downWords),
    raised: rowsOf(world, all, ['alarm-raised']),
    lowered: rowsOf(world, all, ['alarm-lowered']),
    dropped: droppedBy(world, done.world),
    copies: rowsOf(world, all, ['copied', 'joined']),
    contacts: rowsOf(world, all, ['contact-lost', 'contact-made']),
    mistakes: all.flatMap(({ event }) =>
      event.type === 'mistake' ? [{ text: event.text, guide: guideOf(after, event.text) }] : [],
    ),
  }
}

/** The rows of the guide that a mistake is against: the run has its own, the world the others. */
function guideOf({ world, progress }: Replica, text: string): string[] {
  const known = [...(progress?.mistakes ?? []), ...world.mistakes].find((mistake) => mistake.text === text)
  return [...(known?.guide ?? [])]
}

const nameOf = (event: WorldEvent): string => JSON.stringify(event)

function downWords(event: WorldEvent): string {
  const text = wordsOf(event)
  if (event.type !== 'restarting') return text
  const seconds = Math.round((event.until - event.startedAt) / SECOND_MS)
  return seconds > 0 ? `${text}, for ${seconds} s` : text
}

function rowsOf(
  world: World,
  events: readonly NumberedEvent[],
  types: readonly WorldEvent['type'][],
  words: (event: WorldEvent) => string = wordsOf,
): Rows {
  const rows = events.flatMap(({ event }) =>
    types.includes(event.type) && 'expressway' in event
      ? [{ machine: hostOf(world, expresswayOf(world, event.expressway)), text: words(event) }]
      : [],
  )
  return rows.filter(
    (row, index) =>
      rows.findIndex(({ machine, text }) => machine === row.machine && text === row.text) === index,
  )
}

/** The calls and registrations that each machine has no more. */
function droppedBy(before: World, after: World): WhatIf['dropped'] {
  return expresswaysOf(before).flatMap((expressway) => {
    const [had, has] = [before, after].map((world) => loadOf(world, expressway.id))
    const calls = Math.max(0, (had?.calls ?? 0) - (has?.calls ?? 0))
    const registrations = Math.max(0, (had?.registrations ?? 0) - (has?.registrations ?? 0))
    return calls + registrations > 0 ? [{ machine: hostOf(before, expressway), calls, registrations }] : []
  })
}
