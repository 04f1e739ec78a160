import { validate } from '@readme/openapi-parser'
import { Ajv2020 } from 'ajv/dist/2020'
import { HttpHandler } from 'msw'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { createNodeHost } from '../../node'
import { handlers } from '../server'
import { openApiDocument } from './document'
import { operations } from './operations'

/** The names that a part of a path has, where the description has a row for each. */
const named = /^(?:\{host\}\/(?:settings|lists|status|actions))\/[^/]+/

const document = openApiDocument()

/** What the handlers answer to, in the words of the description. */
async function routes(): Promise<string[]> {
  const { host } = await createNodeHost()
  return handlers(host)
    .filter((handler) => handler instanceof HttpHandler)
    .map(
      ({ info }) =>
        `${String(info.method)} ${String(info.path)
          .replace(/^\*\/api\//, '')
          .replaceAll(/:(\w+)/g, '{$1}')}`,
    )
}

describe('the description', () => {
  test('has every route of the handlers, and none that nobody answers to', async () => {
    const own = (path: string) =>
      path.replace(named, (found) => `${found.slice(0, found.lastIndexOf('/'))}/*`)
    const of = (all: readonly string[]) => [...new Set(all)].toSorted()
    const described = operations.map(({ method, path }) => `${method} ${own(path)}`)
    const answered = (await routes()).map((route) => {
      const [method = '', path = ''] = route.split(' ')
      return `${method} ${own(path)}`
    })
    expect(of(described)).toEqual(of(answered))
  })

  test('names each operation once', () => {
    const names = operations.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThan(300)
  })

  test('is valid OpenAPI 3.1, and its schemas are JSON Schema', async () => {
    const result = await validate(JSON.parse(JSON.stringify(document)))
    expect(result).toMatchObject({ valid: true, warnings: [] })
    const ajv = new Ajv2020({ strict: false })
    for (const schema of Object.values(document.components.schemas))
      expect(ajv.validateSchema(schema ?? true), JSON.stringify(ajv.errors)).toBe(true)
  })

  test('gives examples that the schemas take', () => {
    for (const { method, path, body, example } of operations) {
      if (!body || example === undefined) continue
      expect(v.safeParse(body, example).success, `${method} ${path}`).toBe(true)
    }
  })

  test('is answered by the lab', async () => {
    const { answer } = await createNodeHost()
    const response = await answer(new Request('http://lab.test/api/openapi.json'))
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
  })
})
