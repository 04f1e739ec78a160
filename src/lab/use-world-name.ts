import { useQuery } from '@tanstack/react-query'
import { plainText } from '#contract/plain-text'
import { scenariosQuery } from '../api/lab'

type Named = { readonly scenario: string; readonly seed: number }

/** Gives how a world is called in a sentence: `A cluster of three, variant 7`; a name that the lab does not know as it stands. */
export function useWorldName(): (world: Named) => string {
  const { data } = useQuery(scenariosQuery)
  return ({ scenario, seed }) => {
    const title = data?.scenarios.find(({ id }) => id === scenario)?.title
    return `${title ?? plainText(scenario, 60)}, variant ${seed}`
  }
}
