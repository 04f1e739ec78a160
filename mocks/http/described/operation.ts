import type * as v from 'valibot'
import type { ProblemType } from '#contract/problem'

/** Something that is asked for behind the question mark, by its name. */
export type Question = {
  readonly text: string
  readonly schema: v.GenericSchema
  /** It may be left out. */
  readonly isOptional?: true
  /** It may stand there more than once. */
  readonly isRepeated?: true
}

/** What a request carries in its headers: the words and schemas of each stand in `headers.ts`. */
export type HeaderName = 'page' | 'revision' | 'moment' | 'what-if' | 'request-id' | 'authorization'

/** Everything that there is to say of one thing that can be asked of the lab. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `api/`, with names in braces: `{host}/session`. */
  readonly path: string
  readonly group: string
  /** What it does, in a sentence. */
  readonly summary: string
  readonly query: Readonly<Record<string, Question>>
  readonly headers: readonly HeaderName[]
  /** What a body has to be; absent: there is none. */
  readonly body?: v.GenericSchema
  /** A body that is good enough to be tried; absent: one is made of the schema. */
  readonly example?: unknown
  /** The statuses of a good answer: each with its schema, or `text/xml` for a document. */
  readonly answers: Readonly<Record<number, v.GenericSchema | 'text/xml'>>
  /** Whether the answer carries an `ETag` for `If-Match`. */
  readonly hasRevision: boolean
  /** What it may be refused as, beside what anything may be. */
  readonly problems: readonly ProblemType[]
}

type More = Partial<Omit<Operation, 'method' | 'path' | 'group' | 'summary' | 'body' | 'answers'>> & {
  readonly status?: number
}

/** What every row of a group has in common. */
type Common = Pick<Operation, 'group' | 'headers'> & {
  /** What each may be refused as, by whether it only reads. */
  readonly problems: { readonly read: readonly ProblemType[]; readonly change: readonly ProblemType[] }
}

/** The rows of one group: `read` for what is only asked, `change` for what is sent. */
export function rowsOf({ group, headers, problems }: Common) {
  const row = (
    method: Operation['method'],
    path: string,
    summary: string,
    answer: v.GenericSchema | 'text/xml',
    more: More & { readonly body?: v.GenericSchema },
  ): Operation => {
    const { status = 200, query = {}, hasRevision = false, ...rest } = more
    const usual = method === 'GET' ? problems.read : problems.change
    return {
      method,
      path,
      group,
      summary,
      answers: { [status]: answer },
      query,
      hasRevision,
      ...rest,
      headers: [...headers, ...(method === 'GET' ? [] : (['request-id'] as const)), ...(more.headers ?? [])],
      problems: [...new Set([...usual, ...(more.problems ?? [])])],
    }
  }
  return {
    read: (path: string, summary: string, answer: v.GenericSchema | 'text/xml', more: More = {}) =>
      row('GET', path, summary, answer, more),
    change: (
      method: Exclude<Operation['method'], 'GET'>,
      path: string,
      summary: string,
      body: v.GenericSchema | null,
      answer: v.GenericSchema,
      more: More = {},
    ) => row(method, path, summary, answer, body ? { ...more, body } : more),
  }
}
