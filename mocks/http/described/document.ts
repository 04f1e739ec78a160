import type * as v from 'valibot'
import { problemUrn } from '#contract/problem'
import { ALWAYS, type ProblemKind, problemKinds } from './causes'
import { headers } from './headers'
import { jsonSchemasOf } from './json-schemas'
import type { Operation } from './operation'
import { operations } from './operations'

const ABOUT = `Sixpeer simulates Expressways in the browser, and this is how it is asked: by its own pages, by scripts and by tests. In a browser the lab answers inside the page or through its worker, so that only what runs at the lab's own address reaches it.

{host} is a machine as one types it into a browser: its FQDN or an address. A machine that is off answers 503. The browser has one session on each machine: sign in first, with POST {host}/session.

Times are milliseconds since 1970, in the time of the simulated world.

A refusal is a problem as of RFC 9457: components.responses has every kind of it with its cause.`

type Schemas = ReturnType<typeof jsonSchemasOf>

/** All that can be asked of the lab, as OpenAPI 3.1. */
export function openApiDocument() {
  const schemas = jsonSchemasOf(operations.flatMap(schemasIn))
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = `/${operation.path}`
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sixpeer', version: '1', description: ABOUT },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '.', description: 'Beside this description' }],
    tags: [...new Set(operations.map(({ group }) => group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.named,
      responses: Object.fromEntries(problemKinds.map((kind) => [kind.type, problemResponse(kind)])),
    },
  }
}

function schemasIn({ body, answers, query, headers: names }: Operation): v.GenericSchema[] {
  return [
    ...(body ? [body] : []),
    ...Object.values(answers).filter((answer) => answer !== 'text/xml'),
    ...Object.values(query).map(({ schema }) => schema),
    ...names.map((name) => headers[name].schema),
  ]
}

function described(operation: Operation, schemas: Schemas) {
  const { method, path, group, summary, body, example, answers, problems } = operation
  const given = example === undefined ? {} : { example }
  return {
    operationId: `${method.toLowerCase()}-${path.replaceAll(/[{}]/g, '').replaceAll(/[/.]/g, '-')}`,
    tags: [group],
    summary,
    parameters: parametersOf(operation, schemas),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemas.of(body), ...given } },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, answerOf(operation, answer, schemas)]),
      ),
      ...Object.fromEntries(
        problemKinds
          .filter(({ type }) => [...ALWAYS, ...problems].some((one) => one === type))
          .map(({ type, status }) => [status, { $ref: `#/components/responses/${type}` }]),
      ),
    },
  }
}

function parametersOf({ path, query, headers: names }: Operation, schemas: Schemas) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const behind = Object.entries(query).map(([name, { text, schema, isOptional, isRepeated }]) => ({
    name,
    in: 'query',
    description: text,
    required: !isOptional,
    schema: isRepeated ? { type: 'array', items: schemas.of(schema) } : schemas.of(schema),
  }))
  const above = names.map((name) => ({
    name: headers[name].name,
    in: 'header',
    description: headers[name].text,
    schema: schemas.of(headers[name].schema),
  }))
  return [...inPath, ...behind, ...above]
}

function answerOf(
  { summary, hasRevision }: Operation,
  answer: v.GenericSchema | 'text/xml',
  schemas: Schemas,
) {
  const revision = {
    headers: { ETag: { description: 'The revision, for If-Match', schema: { type: 'string' } } },
  }
  return {
    description: summary,
    ...(hasRevision && revision),
    content:
      answer === 'text/xml'
        ? { 'text/xml': { schema: { type: 'string' } } }
        : { 'application/json': { schema: schemas.of(answer) } },
  }
}

function problemResponse({ type, title, cause }: ProblemKind) {
  return {
    description: `${title}. ${cause}`,
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            { $ref: '#/components/schemas/Problem' },
            { properties: { type: { const: problemUrn(type) } } },
          ],
        },
      },
    },
  }
}
