import { isDeepStrictEqual } from 'node:util'
import type { Command } from '../sim/ground/index'
import type { Find } from './fuzz'
import type { Deed } from './histories'

/** A value as one writes it in a spec. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/\n */g, ' ')
    .replace(/"(\w+)": /g, '$1: ')
}

/** The verbs that stories have for a command, where one has nothing more to say. */
function verb(command: Command): string {
  if (command.type === 'save-settings' && command.revision === null)
    return `save(${literal(command.expressway)}, ${literal(command.page)}, ${literal(command.values)})`
  if (isDeepStrictEqual(command, { ...command, type: 'restart', kind: 'restart' }) && 'expressway' in command)
    return `restart(${literal(command.expressway)})`
  return `give(${literal(command)})`
}

const line = (deed: Deed) => `  story.${'waitMs' in deed ? `wait(${deed.waitMs})` : verb(deed.command)}`

/** The start link of the scenario in which it was found, from where the story can be done by hand. */
export const startLinkOf = ({ scenario, seed, profile }: Find['origin']) =>
  `/?${new URLSearchParams({ scenario, seed: String(seed), profile, clock: 'paused' })}`

/** What was found, as a test that fails until it is mended. */
export function asStory({ origin, deeds, findings }: Find): string {
  const { scenario, profile, seed } = origin
  return [
    `test(${literal(findings[0])}, () => {`,
    `  const story = Story.of(${[scenario, profile].map(literal).join(', ')}, ${seed})`,
    ...deeds.map(line),
    '  expect(worldFindings(story.world)).toEqual([])',
    '})',
    ...findings.slice(1, 6).map((finding) => `// also: ${finding}`),
  ].join('\n')
}
