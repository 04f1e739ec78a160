import * as v from 'valibot'

/** A JSON schema, as far as the lab's own page shows it. */
export type JsonSchema = {
  readonly $ref?: string | undefined
  readonly type?: string | undefined
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly const?: unknown
  readonly enum?: readonly unknown[] | undefined
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly additionalProperties?: JsonSchema | boolean | undefined
  readonly items?: JsonSchema | boolean | undefined
  readonly prefixItems?: readonly JsonSchema[] | undefined
  readonly anyOf?: readonly JsonSchema[] | undefined
  readonly oneOf?: readonly JsonSchema[] | undefined
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly minLength?: number | undefined
  readonly maxLength?: number | undefined
}

const nested: v.GenericSchema<JsonSchema> = v.lazy(() => jsonSchema)
const list = v.optional(v.array(nested))
const text = v.optional(v.string())
const count = v.optional(v.number())

const jsonSchema = v.looseObject({
  $ref: text,
  type: text,
  title: text,
  description: text,
  const: v.optional(v.unknown()),
  enum: v.optional(v.array(v.unknown())),
  default: v.optional(v.unknown()),
  properties: v.optional(v.record(v.string(), nested)),
  required: v.optional(v.array(v.string())),
  additionalProperties: v.optional(v.union([v.boolean(), nested])),
  items: v.optional(v.union([v.boolean(), nested])),
  prefixItems: list,
  anyOf: list,
  oneOf: list,
  minimum: count,
  maximum: count,
  minLength: count,
  maxLength: count,
})

const contentSchema = v.record(
  v.string(),
  v.looseObject({ schema: jsonSchema, example: v.optional(v.unknown()) }),
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
  schema: jsonSchema,
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
    schemas: v.record(v.string(), jsonSchema),
    responses: v.record(v.string(), responseSchema),
  }),
})
export type OpenApi = v.InferOutput<typeof openApiSchema>
