import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const CONTRACT_ALIAS = /^#contract\//
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
/** What adds to a module of another file knows it as well. */
const IMPORT = /(?:\bfrom|\bimport|\bdeclare\s+module)\s*(\(?)\s*['"`]([^'"`\s,]+)['"`]/g
/** The tools are plain Node: what they take of the code they load by its name from the root, wherever that stands. */
const TOOL = /^\.ci\//
const LOADED = /['"`](?:\.\/)?((?:src|mocks)\/[\w./-]+)\.tsx?['"`]/g

/** What a file takes: a path from the root of the project without ending, or the name of a package. */
export type Import = { readonly what: string; readonly dynamic: boolean }

/** One file of the project as the rules see it. */
export type Source = {
  /** From the root of the project: `mocks/sim/apply.ts`. */
  readonly path: string
  readonly text: string
  /** The text without comments. */
  readonly code: string
  readonly imports: readonly Import[]
}

/** A file from its text, so that a rule can be shown a file that does not exist. */
export function source(path: string, text: string): Source {
  const code = text.replaceAll(COMMENT, '')
  const imports = [...code.matchAll(IMPORT)].map(([, bracket, name = '']) => ({
    what: resolved(path, name),
    dynamic: bracket === '(',
  }))
  const loaded = TOOL.test(path) ? [...code.matchAll(LOADED)] : []
  return {
    path,
    text,
    code,
    imports: [...imports, ...loaded.map(([, what = '']) => ({ what, dynamic: true }))],
  }
}

/** A file that an example plants. A dot in a word keeps it from being found where it is planted: `fet·ch`. */
export const planted = ({ path, text }: { readonly path: string; readonly text: string }) =>
  source(path, text.replaceAll('·', ''))

/** What a name in an import of that file means: a path from the root of the project, or a package. */
export function resolved(from: string, name: string): string {
  if (CONTRACT_ALIAS.test(name)) return name.replace(CONTRACT_ALIAS, 'src/contract/')
  if (!name.startsWith('.')) return name
  return normalize(join(dirname(from), name)).replaceAll('\\', '/')
}

/** Every file below the folders that ends in one of the endings. */
export function filesBelow(folders: readonly string[], endings: RegExp): readonly Source[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => pathsBelow(folder))
    .filter((path) => endings.test(path))
    .map((path) => source(path, readFileSync(join(root, path), 'utf8')))
}

function pathsBelow(path: string): readonly string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => name !== '.results' && name !== '.generated' && name !== 'node_modules')
    .flatMap((name) => pathsBelow(`${path}/${name}`))
}

/** Whether the project has such a file or folder. */
export function exists(path: string): boolean {
  return existsSync(join(root, path))
}
