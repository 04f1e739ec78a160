import * as v from 'valibot'

/** Answer of `GET api/lab/preflight?procedure=create|add&…` and the check part of a run. */
export const preflightSchema = v.object({
  checks: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      result: v.picklist(['pass', 'fail', 'not-applicable', 'advised']),
      reason: v.string(),
      guide: v.array(v.string()),
      fix: v.nullable(v.object({ host: v.string(), path: v.string(), label: v.string() })),
    }),
  ),
})
export type Preflight = v.InferOutput<typeof preflightSchema>

/** What the lab offers procedures under, in this order. */
export const procedureGroups = ['Procedures', 'Lessons', 'Troubleshooting'] as const
export type ProcedureGroup = (typeof procedureGroups)[number]

/** Answer of `GET api/lab/procedures`. A role is filled with an Expressway when the procedure starts. */
export const proceduresSchema = v.object({
  procedures: v.array(
    v.object({
      id: v.string(),
      group: v.picklist(procedureGroups),
      title: v.string(),
      guide: v.string(),
      text: v.string(),
      /** What one has to accept before the start (CRE-01). */
      acknowledgement: v.optional(v.string()),
      /** Whether it is done in a window whose length is set at the start (UPG-03). */
      isWindowed: v.optional(v.boolean()),
      roles: v.array(v.object({ key: v.string(), label: v.string() })),
      /** Whether one is asked what is wanted of Cisco TMS with the cluster. */
      asksWishes: v.boolean(),
      /** A world in which it can be started, and who plays which role there. */
      startsIn: v.object({ scenario: v.string(), roles: v.record(v.string(), v.string()) }),
      /** Whether that world is another one for each learner: names, addresses, who is concerned. */
      isVaried: v.boolean(),
    }),
  ),
})
export type Procedures = v.InferOutput<typeof proceduresSchema>

/** How a procedure is practised: with everything told, on request and counted, or with nothing told before the end. */
export const MODES = ['learn', 'practise', 'exam'] as const
export const modeSchema = v.picklist(MODES)
export type Mode = v.InferOutput<typeof modeSchema>

/**
 * What one can ask for while practising: the words of a step, its three hints (where to go, which page, which values),
 * to be shown how, to have it done, why something is as it is, what would come of it, to go back and try again, and what is
 * wrong where that is to be found.
 */
export const HELPS = [
  'step',
  'nudge',
  'page',
  'values',
  'show',
  'do',
  'why',
  'what-if',
  'again',
  'cause',
] as const
export const helpSchema = v.picklist(HELPS)
export type Help = v.InferOutput<typeof helpSchema>

/**
 * What a run tells for the time being: everything, on request, or nothing before its end. All that is told of it goes by
 * this one word: steps, hints, why, mistakes, and faults.
 */
export const tellsSchema = v.picklist(['everything', 'on-request', 'nothing'])
export type Tells = v.InferOutput<typeof tellsSchema>

/** A working day: no run is given longer. */
export const LIMIT_MINUTES_MAX = 480

/** The minutes of world time after which a run is over. */
export const limitMinutesSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(LIMIT_MINUTES_MAX),
)

/**
 * What a cluster is to be used for with Cisco TMS, which decides what is checked of it: Device Provisioning, FindMe; and
 * that provisioning is enabled once the cluster is there, and not before on the primary (INT-18, INT-19).
 */
export const WISHES = ['provisioning', 'find-me', 'enable-afterwards'] as const
export const wishSchema = v.picklist(WISHES)
export type Wish = v.InferOutput<typeof wishSchema>

/** Body of `POST api/lab/procedures/{id}/start`: without a mode it is learnt. A refusal says which procedure fits instead. */
export const procedureStartSchema = v.strictObject({
  roles: v.record(v.string(), v.string()),
  mode: v.optional(modeSchema),
  limitMinutes: v.optional(limitMinutesSchema),
  /** Absent: only what the world itself uses is asked for. */
  wanted: v.optional(v.array(wishSchema)),
})

/** Body of `POST api/lab/run/help`: for which step, or for none in particular. */
export const helpRequestSchema = v.strictObject({ step: v.nullable(v.string()), help: helpSchema })

/** One thing that a step asks for, in words for while it is missing, or for once it is met. */
const needSchema = v.object({
  met: v.boolean(),
  words: v.string(),
  host: v.nullable(v.string()),
  path: v.nullable(v.string()),
})

/** What a future subordinate will lose (CRE-12, ADD-14). */
const lossSchema = v.object({ host: v.string(), items: v.array(v.string()) })

/** Answer of `GET api/lab/losses?procedure=ID&…`: who would lose what, were it started with those roles. */
export const lossesSchema = v.object({ willBeLost: v.array(lossSchema) })
export type Losses = v.InferOutput<typeof lossesSchema>

const mistakesSchema = v.array(
  v.object({ id: v.string(), at: v.number(), text: v.string(), guide: v.array(v.string()) }),
)

/** Answer of `GET api/lab/run`; null while no procedure runs. */
export const runSchema = v.nullable(
  v.object({
    procedure: v.string(),
    title: v.string(),
    /** Where it is an exercise, or something is to be found. */
    exercise: v.optional(
      v.object({
        /** What the trainer says to whoever practises. */
        words: v.string(),
        /** Whether something is broken, or will be, that is to be found. */
        hides: v.boolean(),
        /** Whether a word of the trainer lifts that. */
        hasWord: v.boolean(),
        /** Names all that the exercise is made of; absent: it is none, or of an older version. */
        hash: v.optional(v.string()),
        /** The help that may be taken, where not all of it may. */
        kinds: v.optional(v.array(helpSchema)),
        /** How often help may still be taken; absent: as often as one likes. */
        helpLeft: v.optional(v.number()),
      }),
    ),
    /** The number of the step at which it was taken over from the lab; absent: the first. */
    begunAtStep: v.optional(v.number()),
    startedAt: v.number(),
    mode: modeSchema,
    /** How long the run may take in world time; null: as long as it takes. */
    limitMs: v.nullable(v.number()),
    /** The help that was taken, each once a step, in order; free in the mode `learn`. */
    help: v.array(v.object({ step: v.nullable(v.string()), help: helpSchema, at: v.number() })),
    tells: tellsSchema,
    /** Whether *why* is answered now: on request, once help with it was taken in the step that is due. */
    tellsWhy: v.boolean(),
    /** What is wrong, where that is to be found; null while it is kept back. */
    cause: v.optional(v.nullable(v.string())),
    /** What it is for, in a sentence or two. */
    goal: v.string(),
    /** The stretches that it has, in order. */
    phases: v.array(v.string()),
    roles: v.array(v.object({ key: v.string(), label: v.string(), host: v.string() })),
    /** Where nothing is told, none. */
    steps: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        text: v.string(),
        /** The stretch of the procedure that it belongs to: `Prepare`. */
        phase: v.string(),
        /** Whether what it is about is told; else it has no words, no machine and no page. */
        told: v.boolean(),
        host: v.nullable(v.string()),
        path: v.nullable(v.string()),
        state: v.picklist(['done', 'open', 'current', 'missed', 'not-applicable']),
        doneAt: v.nullable(v.number()),
        guide: v.array(v.string()),
        /** What is still missing, in words, a line for each thing. */
        missing: v.string(),
        /** The procedure that does what is missing, by id; absent: none is needed. */
        leadsTo: v.optional(v.string()),
        /** Everything that is asked for, met or not, each with the machine and the page where it is done; none once done. */
        needs: v.array(needSchema),
      }),
    ),
    preflight: preflightSchema.entries.checks,
    willBeLost: v.array(lossSchema),
    mistakes: mistakesSchema,
    /** Those of after its end, which are no part of its result. */
    mistakesSince: mistakesSchema,
    /** What it has cost so far; null where nothing is told. */
    callsLost: v.nullable(v.number()),
    mostPeersDownAtOnce: v.nullable(v.number()),
    finished: v.boolean(),
    /** It is finished because its time was up. */
    timeIsUp: v.boolean(),
    /** Shown at the end: where to go on. */
    closing: v.array(v.string()),
    /** What comes next: procedures by their ids, pages of the lab by their locations, which begin with a slash. */
    next: v.array(v.string()),
  }),
)
export type Run = v.InferOutput<typeof runSchema>

/** Answer of `DELETE api/lab/run`: under which id the result of the run is kept; null where nothing was done in it. */
export const stoppedSchema = v.object({ result: v.nullable(v.string()) })
export type Stopped = v.InferOutput<typeof stoppedSchema>
