import type { NameQuestion } from '#contract/wire/dns'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { longRotation } from '../../machine/dns/lives'
import { usualView } from '../../machine/dns/records'
import { clusterNameOf } from '../../machine/peers/read'
import { addressQuestionsOf } from '../../traffic/endpoints/read'

/** What endpoints ask for addresses: those of the world each its own name of its own view, those that are computed the name of a cluster. */
function questions(world: World): Pick<NameQuestion, 'view' | 'name' | 'type'>[] {
  const view = usualView(world.network)
  const names = new Set(expresswaysOf(world).map(clusterNameOf))
  names.delete('')
  return [
    ...[...names].map((name) => ({ view, name: name.toLowerCase(), type: 'A' as const })),
    ...addressQuestionsOf(world),
  ]
}

/** The names that lead endpoints through the peers in turns and live longer than they should keep them, each once. */
export function longRotations(world: World): { readonly key: string; readonly text: string }[] {
  const found = questions(world).flatMap((asked) => {
    const long = longRotation(world.network, asked)
    return long ? [[`${asked.view} ${asked.name}`, long] as const] : []
  })
  return [...new Map(found)].map(([key, text]) => ({ key, text }))
}
