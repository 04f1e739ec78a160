/**
 * For Vite: names in index.html the script of the app, with all that it takes at once, so that the browser fetches it
 * beside the beginning and not after it. A few lines in the head name what the address asks for as well: the script of
 * the page, and the answers of a start link. Nothing of the first picture is asked for after anything of it has come.
 */
export function preloadApp() {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const { base } = this.environment.config
        const app = closure(bundle, [holding(bundle, '/src/app.tsx')])
        const missing = app.filter((name) => !html.includes(name))
        const [, folder] = /<meta name="first-answers" content="([^"]+)">/.exec(html) ?? []
        const given = { base, folder, ...pagesOf(bundle, app) }
        const script = `<script>(${String(preloadAsked)})(${JSON.stringify(given)})</script>`
        return {
          // Before the styles, which a script that follows them waits for.
          html: html.replace('</title>', () => `</title>\n    ${script}`),
          tags: missing.map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `${base}${name}` },
            injectTo: 'head',
          })),
        }
      },
    },
  }
}

const chunksOf = (bundle) => Object.values(bundle).filter(({ type }) => type === 'chunk')

const holding = (bundle, end) =>
  chunksOf(bundle).find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(end)))

/** The names of the chunks, and of all that they take at once. */
function closure(bundle, chunks) {
  const taken = new Set(chunks.flatMap((chunk) => (chunk ? [chunk.fileName] : [])))
  for (const name of taken) for (const other of bundle[name].imports) taken.add(other)
  return [...taken]
}

/** Pages that no menu has, and where they are shown. */
const otherPlaces = {
  '/src/lab/HomePage.tsx': '/',
  '/src/pages/LoginPage.tsx': 'login',
}

const PAGE = /\/src\/pages\/(.+\/)(\w+)Page\.tsx$/
const FORM = /\/src\/contract\/settings\/(\w+\/.+)\.ts$/
const LIST = /\/src\/contract\/lists\/(\w+\/.+)\.ts$/

/**
 * Which scripts each page has beside those of the app, by its place: `files`, and for each place their numbers. A page
 * stands where its file is; what a definition describes has no file, and takes the page of all forms, or of all lists.
 */
export function pagesOf(bundle, app) {
  const form = holding(bundle, '/src/components/SettingsPage.tsx')
  const list = holding(bundle, '/src/components/ListPage.tsx')
  const found = { own: {}, described: {} }
  for (const chunk of chunksOf(bundle)) {
    for (const id of chunk.moduleIds) {
      const [, above, name] = PAGE.exec(id) ?? []
      const other = Object.entries(otherPlaces).find(([end]) => id.endsWith(end))
      const [, formAt] = FORM.exec(id) ?? []
      const [, listAt] = LIST.exec(id) ?? []
      if (other) found.own[other[1]] = [chunk]
      else if (name) found.own[`${above}${kebab(name)}`] = [chunk]
      if (formAt) found.described[formAt] = [form, chunk]
      if (listAt) found.described[listAt] = [list, chunk]
    }
  }
  const files = []
  const pages = {}
  for (const [place, chunks] of Object.entries({ ...found.described, ...found.own })) {
    const names = closure(bundle, chunks).filter((name) => !app.includes(name))
    for (const name of names) if (!files.includes(name)) files.push(name)
    pages[place] = names.map((name) => files.indexOf(name))
  }
  return { files, pages }
}

const kebab = (name) => name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

/**
 * Runs in the page, before anything of it; stands in index.html as it is here. It only asks early: whoever needs a file
 * asks for it again, and what is not found here comes then.
 */
export function preloadAsked({ base, folder, files, pages }) {
  const preload = (href, rest) =>
    document.head.append(Object.assign(document.createElement('link'), { crossOrigin: '', href, ...rest }))
  const asked = new URLSearchParams(location.search)
  const path = location.pathname.slice(base.length)
  const scenario = path === '' && asked.get('scenario')
  const open = (scenario ? (asked.get('open') ?? '') : path).split(/[?#]/)[0].replace(/^[/\\]+|\/+$/g, '')
  const [host, ...rest] = open.split('/')
  let place =
    rest
      .join('/')
      .toLowerCase()
      .replace(/^overview$/, 'status/overview') || '/'
  if (open !== '' && place === '/') return
  while (place !== '' && !pages[place]) place = place.slice(0, Math.max(0, place.lastIndexOf('/')))
  for (const file of pages[place] ?? []) preload(base + files[file], { rel: 'modulepreload' })
  if (!scenario || !/^[\w-]+$/.test(scenario) || !/^[\w.-]*$/.test(host)) return
  const name = `${scenario}/${asked.get('profile') ?? 'strict'}/${host || 'home'}.json`
  if ((asked.get('seed') ?? '1') === '1' && (asked.get('signin') ?? 'admin') === 'admin')
    preload(`${base}${folder}/${name}`, { rel: 'preload', as: 'fetch' })
}
