import * as v from 'valibot'

/** On a save: the revision that was read. */
export const IF_MATCH = 'if-match'

const text = v.optional(v.string())
const count = v.optional(v.number())
const several = v.optional(v.array(v.unknown()))

/** One level of a JSON schema, as far as the lab's own page shows it; what is inside is read when that is shown. */
const levelSchema = v.looseObject({
  $ref: text,
  type: text,
  title: text,
  description: text,
  const: v.optional(v.unknown()),
  enum: several,
  default: v.optional(v.unknown()),
  properties: v.optional(v.record(v.string(), v.unknown())),
  required: v.optional(v.array(v.string())),
  additionalProperties: v.optional(v.unknown()),
  items: v.optional(v.unknown()),
  prefixItems: several,
  anyOf: several,
  oneOf: several,
  minimum: count,
  maximum: count,
  minLength: count,
  maxLength: count,
})
export type JsonSchema = v.InferOutput<typeof levelSchema>

/** A JSON schema, read one level deep; `true` and `false` say nothing that could be shown. */
export function readJsonSchema(schema: unknown): JsonSchema {
  return typeof schema === 'object' ? v.parse(levelSchema, schema) : {}
}

const contentSchema = v.record(
  v.string(),
  v.looseObject({ schema: levelSchema, example: v.optional(v.unknown()) }),
)
export type Content = v.InferOutput<typeof contentSchema>

const responseSchema = v.looseObject({
  $ref: v.optional(v.string()),
  description: v.optional(v.string()),
  content: v.optional(contentSchema),
})

const parameterSchema = v.looseObject({
  name: v.string(),
  in: v.picklist(['path', 'query', 'header']),
  description: v.optional(v.string()),
  required: v.optional(v.boolean(), false),
  schema: levelSchema,
})
export type Parameter = v.InferOutput<typeof parameterSchema>

const operationSchema = v.looseObject({
  operationId: v.string(),
  tags: v.array(v.string()),
  summary: v.string(),
  parameters: v.array(parameterSchema),
  requestBody: v.optional(v.looseObject({ content: contentSchema })),
  responses: v.record(v.string(), responseSchema),
})
export type ApiOperation = v.InferOutput<typeof operationSchema>

/** Answer of `GET api/openapi.json`: OpenAPI 3.1, as far as the lab's own page shows it. */
export const openApiSchema = v.looseObject({
  openapi: v.literal('3.1.0'),
  info: v.looseObject({ title: v.string(), description: v.string() }),
  tags: v.array(v.looseObject({ name: v.string() })),
  paths: v.record(v.string(), v.record(v.string(), operationSchema)),
  components: v.looseObject({
    schemas: v.record(v.string(), levelSchema),
    responses: v.record(v.string(), responseSchema),
  }),
})
export type OpenApi = v.InferOutput<typeof openApiSchema>
