import { createHash } from 'node:crypto'
import { inHead, policyOf, policyTags } from './policy.mjs'

const LICENCES = 'THIRD-PARTY-LICENSES.md'
const SCRIPT = /<script type="module"[^>]*><\/script>\s*/
const STYLE = /<link rel="stylesheet"[^>]*>\s*/

/** For Vite: puts script, styles and licences of the build into its page, and leaves nothing beside it. */
export function oneFile() {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const all = Object.values(bundle)
        const script = only(all, ({ type }) => type === 'chunk').code
        const styles = only(all, ({ fileName }) => fileName.endsWith('.css')).source
        const page = bundle['index.html']
        page.source = pageOf(String(page.source), {
          script,
          styles: String(styles),
          licences: String(bundle[LICENCES].source),
        })
        for (const name of Object.keys(bundle)) if (name !== 'index.html') delete bundle[name]
      },
    },
  }
}

function only(outputs, isIt) {
  const found = outputs.filter(isIt)
  if (found.length !== 1)
    throw new Error(`Of what the page takes there are ${found.length} files, and not one.`)
  return found[0]
}

/** The page with everything in it, and the policy that lets just that run. */
function pageOf(html, { script, styles, licences }) {
  const run = `<script type="module">${asScript(script)}</script>`
  const page = html
    .replace(SCRIPT, '')
    .replace(STYLE, () => `<style>${styles}</style>`)
    .replace('</body>', () => `${run}\n<!--\n${licences.replaceAll('--', '- -')}\n-->\n</body>`)
  return inHead(page, policyTags(policyOf(page, { asks: [] })))
}

/**
 * The script as it may stand in a page: nothing in it ends it before its end or opens a comment, and it has an address
 * that tells its build from another.
 */
function asScript(script) {
  const build = `file:///${createHash('sha256').update(script).digest('hex').slice(0, 16)}`
  return script
    .replaceAll('import.meta.url', JSON.stringify(build))
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '\\x3C!--')
}
