import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'THIRD-PARTY-LICENSES.md'

/** What is shipped in the styles, where Vite does not look. */
const inStyles = ['tailwindcss']

/**
 * For Vite: has it list the licences of what it packs, beside the scripts; adds those of the styles, and fails the build
 * when a package is shipped whose licence is not told.
 */
export function licences() {
  let root = ''
  return {
    name: 'licences',
    apply: 'build',
    config: () => ({ build: { license: { fileName: FILE } } }),
    configResolved(config) {
      root = config.root
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const list = bundle[FILE]
        list.source = [
          String(list.source).trimEnd(),
          ...inStyles.map((name) => entryOf(root, name)),
          '',
        ].join('\n\n')
        const untold = untoldIn(list.source, [...packagesIn(bundle), ...inStyles])
        if (untold.length > 0) this.error(untold.join('\n'))
      },
    },
  }
}

/** An entry in the words of Vite. */
function entryOf(root, name) {
  const folder = join(root, 'node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}`
}

/** The names of the packages that something in the scripts comes from. */
export function packagesIn(bundle) {
  const ids = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
  const names = ids.flatMap((id) => {
    const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? []
    return name === undefined ? [] : [name.replace('\\', '/')]
  })
  return [...new Set(names)].toSorted()
}

const ENTRY = /^## (?<name>\S+) - \S+(?: \((?<licence>.+)\))?$/gm

/** A sentence for each package that the list does not have, or of which it does not say the licence. */
export function untoldIn(list, packages) {
  const told = new Map([...list.matchAll(ENTRY)].map(({ groups }) => [groups.name, groups.licence]))
  return packages
    .filter((name) => !told.get(name))
    .map(
      (name) =>
        `${name} is shipped, and ${FILE} ${told.has(name) ? 'does not say under which licence' : 'has no entry for it'}.`,
    )
}
