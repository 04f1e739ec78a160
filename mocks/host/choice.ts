import type * as v from 'valibot'
import type { scenarioChoiceSchema } from '#contract/wire/lab'
import type { Refusal } from '../sim/ground/index'

/** A world as it is chosen. */
export type ScenarioChoice = v.InferOutput<typeof scenarioChoiceSchema>

/** A refusal of the host itself; `known` lists what exists when a name was unknown. */
export type HostRefusal = { readonly refusal: Refusal; readonly known?: readonly string[] }
