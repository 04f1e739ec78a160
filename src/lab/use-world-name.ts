import { useQuery } from '@tanstack/react-query'
import { plainText } from '#contract/plain-text'
import { scenariosQuery } from '../api/lab'

type Named = { readonly scenario: string; readonly seed: number }

/** Gives how a world is called in a sentence: `A cluster of three, variant 7`; a name that the lab does not know as it stands. */
export function useWorldName(): (world: Named) => string {
  const { data } = useQuery(scenariosQuery)
  return ({ scenario, seed }) => {
    const title = data?.scenarios.find(({ id }) => id === scenario)?.title
    return `${title ?? plainText(titleIn(scenario), 60)}, variant ${seed}`
  }
}

/** A world that travels as a file has its title in its name. */
const titleIn = (scenario: string) => /^world:.*?"title":"((?:[^"\\]|\\.)*)"/.exec(scenario)?.[1] ?? scenario
