import type { ApiOperation, OpenApi } from '#contract/wire/openapi'

/** One thing that can be asked, and where. */
export type Found = {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly operation: ApiOperation
}

/** Everything that can be asked, in the order of the description. */
export function allIn({ paths }: OpenApi): readonly Found[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method,
      path,
      operation,
    })),
  )
}

/** What has all the words in its path, its method or its summary, whatever their case. */
export function foundIn(all: readonly Found[], words: string): readonly Found[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(({ method, path, operation }) => {
    const text = `${method} ${path} ${operation.summary} ${operation.tags.join(' ')}`.toLowerCase()
    return asked.every((word) => text.includes(word))
  })
}

/** The same by group. */
export function groupsOf(
  found: readonly Found[],
): readonly (readonly [group: string, rows: readonly Found[]])[] {
  const groups = new Map<string, Found[]>()
  for (const one of found) {
    const [group = ''] = one.operation.tags
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups]
}
