import { createHash } from 'node:crypto'
import { runnerImport } from 'vite'

const PROFILES = ['strict', 'realistic']

/**
 * For Vite: has the machines answer, for every scenario, what the pages of a fresh world ask first, and leaves the
 * answers beside the scripts. The page learns from index.html in which folder they are.
 */
export function firstAnswers() {
  let alias
  let files
  let folder
  return {
    name: 'first-answers',
    apply: 'build',
    configResolved({ resolve }) {
      alias = resolve.alias
    },
    async buildStart() {
      files = await answersOfAllScenarios(alias)
      const hash = createHash('sha256')
      for (const [name, text] of files) hash.update(name).update(text)
      folder = `assets/first-answers-${hash.digest('hex').slice(0, 8)}`
    },
    generateBundle() {
      for (const [name, source] of files) {
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}.json`, source })
      }
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'first-answers', content: folder }, injectTo: 'head' },
    ],
  }
}

/** Pairs of a name, `cluster-of-three/strict/expe1.example.com`, and the answers as text. */
async function answersOfAllScenarios(alias) {
  const load = async (path) => (await runnerImport(path, { configFile: false, resolve: { alias } })).module
  const { createNodeHost } = await load('./mocks/node.ts')
  const { firstAnswers, stored } = await load('./src/start/first-answers.ts')
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
      for (const [name, state] of await firstAnswers(ask)) {
        files.push([`${id}/${profile}/${name}`, stored(state)])
      }
    }
  }
  return files
}
