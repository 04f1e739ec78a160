import * as v from 'valibot'
import { createNodeHost, type NodeHostOptions } from '../node'

/** A lab that is asked over HTTP, as a page asks it. */
export async function askedLab(options: NodeHostOptions) {
  const { host, answer } = await createNodeHost(options)
  const ask = (method: string, path: string, json?: unknown, headers: Record<string, string> = {}) =>
    answer(
      new Request(`http://lab.test/api/${path}`, {
        method,
        headers,
        body: json === undefined ? undefined : JSON.stringify(json),
      }),
    )
  const read = async <S extends v.GenericSchema>(schema: S, path: string, headers = {}) =>
    v.parse(schema, await (await ask('GET', path, undefined, headers)).json())
  return { host, ask, read }
}
