import { describe, expect, it } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { directionRules } from './tidy/directions'
import { floorRules, namedInVain, seenInExample } from './tidy/floor-rules'
import { figuresOf, topToBottom } from './tidy/floors'
import { lawRules } from './tidy/law'
import { broken, longTables, rules } from './tidy/rules'
import { onceRules } from './tidy/said-once'
import { exists, filesBelow, planted, resolved, type Source, source } from './tidy/source'

const files = filesBelow(
  ['src', 'mocks', 'e2e', 'docs', '.ci', 'README.md', 'index.html', 'package.json', 'vite.config.ts'],
  /\.(?:m?tsx?|mjs|css|md|json|html|tsv)$|^\.ci\/run$/,
)

describe('tidy', () => {
  it('looks at the whole tree', () => {
    expect(files.length).toBeGreaterThan(100)
  })

  describe.each([...rules, ...lawRules].map((rule) => [rule.says, rule] as const))('%s', (_, rule) => {
    it('holds in the tree', () => {
      expect(broken(rule, files)).toEqual([])
    })

    it('would be seen when broken', () => {
      expect(broken(rule, [planted(rule.example)])).toHaveLength(1)
    })
  })

  describe.each([...onceRules, ...directionRules].map((rule) => [rule.says, rule] as const))(
    '%s',
    (_, rule) => {
      it('holds in the tree', () => {
        expect(rule.breaks(files)).toEqual([])
      })

      it('would be seen when broken', () => {
        expect(rule.breaks(rule.example.map(planted))).toEqual(rule.seen)
      })
    },
  )

  describe('the floors of the core', () => {
    describe.each(floorRules.map((rule) => [rule.says, rule] as const))('%s', (_, rule) => {
      it('holds in the tree', () => {
        expect(rule.breaks(files)).toEqual([])
      })

      it('would be seen when broken', () => {
        expect(seenInExample(rule)).toEqual(rule.seen)
      })
    })

    it.each([
      ['machine/settings/read', '../users/read', 'folders take from each other in one direction'],
      ['machine/network/read', '../../machine/power/update', 'folders take from each other in one direction'],
      ['ground/world', './stage', 'files take from each other in one direction, types included'],
    ])('one import that closes many circles is named alone: %s takes %s', (from, to, says) => {
      const path = `mocks/sim/${from}.ts`
      const withOneMore = files.map((file) =>
        file.path === path ? source(path, `import { planted } from '${to}'\n${file.text}`) : file,
      )
      const complaints = floorRules.find((rule) => rule.says === says)?.breaks(withOneMore) ?? []
      expect(complaints).toHaveLength(1)
      expect(complaints[0]).toContain(`mocks/sim/${from} takes ${resolved(path, to)}, which leads back: `)
    })

    it('read from top to bottom: each folder takes only from those after it', () => {
      const order = topToBottom(files)
      expect(order.map(({ folder }) => folder)).toContain('machine/settings')
      const seen = new Set<string>()
      const early = order.flatMap(({ folder, takes }) => {
        seen.add(folder)
        return takes.filter((other) => seen.has(other))
      })
      expect(early).toEqual([])
    })

    it('and their folders are explained in the architecture', () => {
      const architecture = textOf('docs/architecture.md')
      const names = topToBottom(files).map(({ folder }) => folder.slice(folder.lastIndexOf('/') + 1))
      expect(names.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([])
    })

    it('name no file for neighbours that none of them takes', () => {
      expect(namedInVain(files)).toEqual([])
    })

    it('are counted', () => {
      expect(figuresOf(files)).toMatchObject({ upwards: 0, inCircles: 0, deepImports: 0 })
    })
  })

  describe('the catalogues', () => {
    const inMenu = new Set(menuPages().map(({ path }) => path))

    it('give every settings page and every list a place in the menu', () => {
      const homeless = [...settingsPages, ...listDefinitions].filter(({ path }) => !inMenu.has(path))
      expect(homeless.map(({ id }) => id)).toEqual([])
    })

    it('use no id, no menu path and no field key twice', () => {
      const ids = [...settingsPages, ...listDefinitions].map(({ id }) => id)
      const keys = settingsPages.flatMap((page) => fieldsOf(page).map(({ key }) => `${page.id}.${key}`))
      expect(twice([...ids, ...menuPages().map(({ path }) => path), ...keys])).toEqual([])
    })

    it('cite only requirements that exist', () => {
      const known = new Set(requirementIds())
      const cited = settingsPages.flatMap((page) =>
        fieldsOf(page).flatMap(({ key, guide = [] }) =>
          guide.map((id) => ({ id, where: `${page.id}.${key}` })),
        ),
      )
      expect(cited.filter(({ id }) => !known.has(id))).toEqual([])
    })

    it('lead from every alarm to a page of the menu', () => {
      const lost = alarms().flatMap(({ key, path }) => (path === undefined || inMenu.has(path) ? [] : [key]))
      expect(lost).toEqual([])
    })

    it('hold no alarm that no unit test names', () => {
      const tests = files.filter(({ path }) => /^mocks\/.*\.spec\.ts$/.test(path))
      const untested = alarms().filter(({ key }) => !tests.some(({ code }) => code.includes(`'${key}'`)))
      expect(untested.map(({ key }) => key)).toEqual([])
    })
  })

  it.each(['src', 'mocks'])('every folder of %s is explained at its door', (tree) => {
    const folders = files.flatMap(({ path }) =>
      path.startsWith(`${tree}/`) ? (path.split('/').slice(1, -1)[0] ?? []) : [],
    )
    const readme = textOf(`${tree}/README.md`)
    expect([...new Set(folders)].filter((folder) => !readme.includes(`\n| \`${folder}\` | `))).toEqual([])
  })

  it.each(['src/components', 'src/lab', 'src/ui', 'mocks/procedures', 'mocks/sim'])(
    'and every folder of %s at its own',
    (room) => {
      const below = files.flatMap(({ path }) =>
        path.startsWith(`${room}/`)
          ? (path
              .slice(room.length + 1)
              .split('/')
              .slice(0, -1)[0] ?? [])
          : [],
      )
      const readme = textOf(`${room}/README.md`)
      expect(
        [...new Set(below)].filter((name) => !new RegExp(`(?:^|[\\s\`])${name}/?[\` ]`, 'm').test(readme)),
      ).toEqual([])
    },
  )

  it('half of the files have fewer than 80 lines', () => {
    const lengths = files
      .filter(({ path }) => /\.(?:tsx?|mjs)$/.test(path))
      .map(({ text }) => text.trimEnd().split('\n').length)
      .toSorted((one, other) => one - other)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80)
  })

  it('every long table is there', () => {
    expect(Object.keys(longTables).filter((path) => !exists(path))).toEqual([])
  })

  it('the README and the documents name only files and scripts that exist', () => {
    const documents = files.filter(({ path }) => path.endsWith('.md'))
    expect(documents.flatMap((document) => [...deadLinks(document), ...lostNames(document)])).toEqual([])
  })

  it('the code and its comments name only files that exist', () => {
    expect(files.flatMap(lostNames)).toEqual([])
  })

  it('a name that leads nowhere would be seen', () => {
    const name = ['mocks', 'sim', 'weather'].join('/')
    const text = `See \`${name}\`, [rain](rain.md) and \`npm run rain\`; \`src/routes\` is there.`
    const lost = source('docs/lost.md', text)
    expect(deadLinks(lost)).toHaveLength(2)
    expect(lostNames(lost)).toHaveLength(1)
  })
})

/** Every alarm of the catalogue, read as text: the core is another half. */
function alarms(): readonly { key: string; path: string | undefined }[] {
  const catalogue = files.filter(({ path }) => /^mocks\/sim\/alarms\/.*-alarms\.ts$/.test(path))
  return catalogue.flatMap(({ code }) =>
    code
      .split(/\n\s+key: '/)
      .slice(1)
      .map((row) => ({
        key: row.slice(0, row.indexOf("'")),
        path: pathIn(/\baction: \{[^}]*path: ([^\s,}]+)/.exec(row)?.[1]),
      })),
  )
}

/** The path that an expression of the code stands for: one in quotes, or the short name of a page. */
function pathIn(expression: string | undefined): string | undefined {
  const name = /^pages\.(\w+)$/.exec(expression ?? '')?.[1]
  if (name === undefined) return expression?.replaceAll("'", '')
  return new Map<string, string>(Object.entries(pages)).get(name) ?? expression
}

/** Relative links that lead nowhere and npm scripts that package.json does not have. */
function deadLinks({ path, text }: Source): readonly string[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link)
  const scripts = [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, script = '']) => script)
  return [
    ...links.filter((link) => !exists(folder + link)).map((link) => `${path} links to ${link}`),
    ...scripts
      .filter((script) => !textOf('package.json').includes(`"${script}":`))
      .map((script) => `${path} names npm run ${script}`),
  ]
}

/** Names from the root of the project, the ending of code left out or not, at which nothing is. */
function lostNames({ path, text }: Source): readonly string[] {
  return [...text.matchAll(/(?<=[`\s])(?:src|mocks|e2e|docs|\.ci)\/[\w./-]*(?=[`\s,:;)])/g)]
    .map(([name]) => name.replace(/\.$/, ''))
    .filter((name) => !['', '.ts', '.tsx'].some((ending) => exists(name + ending)))
    .map((name) => `${path} names ${name}`)
}

function textOf(path: string): string {
  return files.find((file) => file.path === path)?.text ?? ''
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

function requirementIds(): readonly string[] {
  return textOf('docs/requirements.tsv')
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
}
