import { createHash } from 'node:crypto'
import { bundled } from './core.mjs'
import { root } from './root.mjs'

const DESCRIPTION = 'api/openapi.json'
const PROFILES = ['strict', 'realistic']

/**
 * For Vite: has the machines answer, for every scenario, what the pages of a fresh world ask first, and leaves the
 * answers beside the scripts. The page learns from index.html in which folder they are. What describes the API is left
 * where the lab answers with it, so that tools have it from any server that carries the build.
 */
export function firstAnswers() {
  let alias
  let files
  let description
  let folder
  return {
    name: 'first-answers',
    apply: 'build',
    configResolved({ resolve }) {
      alias = resolve.alias
    },
    async buildStart() {
      ;({ files, description } = await answersOfAllScenarios(alias))
      const hash = createHash('sha256')
      for (const [name, text] of files) hash.update(name).update(text)
      folder = `assets/first-answers-${hash.digest('hex').slice(0, 8)}`
    },
    generateBundle() {
      for (const [name, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}.json`, source })
      }
      this.emitFile({ type: 'asset', fileName: DESCRIPTION, source: description })
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'first-answers', content: folder }, injectTo: 'head' },
    ],
  }
}

/** Pairs of a name, `cluster-of-three/strict/expe1.example.com`, and the answers as text; and the description of the API. */
async function answersOfAllScenarios(alias) {
  const paths = { node: 'mocks/node.ts', answers: 'src/start/first-answers.ts' }
  const { loaded, remove } = await bundled(root, paths, alias)
  try {
    return await answersOf(loaded)
  } finally {
    // What the machines fetch with the first question for it is there until then.
    await remove()
  }
}

async function answersOf({ createNodeHost, firstAnswers: answersTo, stored }) {
  const machinesOf = async (begin) => {
    const { answer } = await createNodeHost({ begin })
    return async (path) => {
      const response = await answer(new Request(`http://lab.test/api/${path}`))
      return response.ok ? response.json() : undefined
    }
  }
  const files = []
  const { scenarios } = await (await machinesOf(undefined))('lab/scenarios')
  for (const { id } of scenarios) {
    for (const profile of PROFILES) {
      const ask = await machinesOf({ id, profile, signin: 'admin' })
      for (const [name, state] of await answersTo(ask)) {
        files.push([`${id}/${profile}/${name}`, stored(state)])
      }
    }
  }
  const described = await (await createNodeHost()).answer(new Request(`http://lab.test/${DESCRIPTION}`))
  return { files, description: await described.text() }
}
