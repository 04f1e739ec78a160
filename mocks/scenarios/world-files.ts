import * as v from 'valibot'
import { catalogueField } from '#contract/settings/catalogue'
import { type FieldError, problemWith } from '#contract/settings/validate'
import { HOUR_MS } from '#contract/spans'
import type { Profile } from '#contract/wire/lab'
import { WORLD_SCHEMA, WORLD_VERSION, type WorldFile, worldFileSchema } from '#contract/wire/world-file'
import type { World } from '../sim/ground/index'
import { buildWorld, type Plan } from './build'
import { USUAL_KEYS } from './option-keys'
import { buildWithPast, type Deed } from './past'

/** A scenario whose name begins so is no name: it is the world itself, as a file has it. */
const MARK = 'world:'

/** What a world that travels as a file is called: all of it, so that a log needs nothing beside it. */
export const scenarioOfFile = (file: WorldFile): string => `${MARK}${JSON.stringify(file)}`

/** The world of such a scenario; nothing where it is none, or names what it does not have. */
export function worldOfFile(scenario: string, seed: number, profile: Profile): World | undefined {
  const file = fileIn(scenario)
  if (!file || wrongIn(file).length > 0) return undefined
  const plan = planOf(scenario, file)
  const { faults = [] } = file
  if (faults.length === 0) return buildWorld(plan, seed, profile)
  const broken = faults.map((fault): Deed => ({ type: 'add-fault', fault }))
  return buildWithPast(plan, [...broken, { advanceMs: HOUR_MS }], seed, profile)
}

function fileIn(scenario: string): WorldFile | undefined {
  if (!scenario.startsWith(MARK)) return undefined
  try {
    const read = v.safeParse(worldFileSchema, JSON.parse(scenario.slice(MARK.length)))
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

function planOf(id: string, { machines, members, otherMembers, surroundings = {} }: WorldFile): Plan {
  const { load, uses, roundTripMs } = surroundings
  const network = {
    ...(load && { load }),
    ...(uses && { uses }),
    ...(roundTripMs !== undefined && { roundTripMs }),
  }
  return {
    id,
    machines,
    ...(members && { members }),
    ...(otherMembers && { otherMembers }),
    network,
  }
}

/** The file that a plan of the lab is; nothing where it has more than a file says. */
export function fileOfPlan({
  title,
  text,
  network = {},
  ...plan
}: Omit<Plan, 'id'> & Pick<WorldFile, 'title' | 'text'>): WorldFile | undefined {
  const file = { schema: WORLD_SCHEMA, version: WORLD_VERSION, title, text, surroundings: network, ...plan }
  const read = v.safeParse(worldFileSchema, file)
  return read.success ? read.output : undefined
}

/** What a file says that cannot be, by the path of the field. */
export function wrongIn({ machines, members = [], otherMembers = [], faults = [] }: WorldFile): FieldError[] {
  const numbers = machines.map(({ number }) => number)
  const all = [...members, ...otherMembers]
  const twice = numbers.filter((number, index) => numbers.indexOf(number) < index)
  return [
    ...twice.map((number) => ({ field: 'machines', message: `Two machines have the number ${number}.` })),
    ...all
      .filter((number) => !numbers.includes(number))
      .map((number) => ({ field: 'members', message: `There is no machine ${number} to be a member.` })),
    ...all
      .filter((number, index) => all.indexOf(number) < index)
      .map((number) => ({ field: 'members', message: `Machine ${number} is a member twice.` })),
    ...machines.flatMap(({ number, keys = [] }) =>
      keys
        .filter((code) => !USUAL_KEYS.some((known) => known === code))
        .map((code) => ({
          field: 'machines',
          message: `Machine ${number} cannot have the option key ${code}, only ${USUAL_KEYS.join(', ')}.`,
        })),
    ),
    ...machines.flatMap(({ number, settings = {} }) =>
      Object.entries(settings).flatMap(([id, value]) => {
        const known = catalogueField(id)
        const message = known ? problemWith(known.field, value) : 'There is no such field.'
        return message ? [{ field: 'machines', message: `Machine ${number}, ${id}: ${message}` }] : []
      }),
    ),
    ...faults.flatMap((fault, index) =>
      strangersOf(fault, numbers).map((name) => ({
        field: `faults.${index}`,
        message: `There is no machine ${name} to break.`,
      })),
    ),
  ]
}

function strangersOf(fault: NonNullable<WorldFile['faults']>[number], numbers: readonly number[]): string[] {
  const named = [
    ...('expressway' in fault ? [fault.expressway] : []),
    ...('between' in fault ? fault.between : []),
    ...('from' in fault ? [fault.from, fault.to] : []),
  ]
  return named.filter((id) => !numbers.some((number) => id === `expe${number}`))
}
