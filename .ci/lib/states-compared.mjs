import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/**
 * Compares the pictures in `now` with those of the same name in `before`, writes what differs to `difference`, and a page
 * on which all three stand side by side. Gives where that is, and how many changed, are new, or were not taken.
 */
export function compared(folder, taken) {
  rmSync(join(folder, 'difference'), { recursive: true, force: true })
  mkdirSync(join(folder, 'difference'), { recursive: true })
  const rows = taken.map((one) => ({
    ...one,
    ...(one.failure === null ? difference(folder, one.file) : { pixels: null }),
  }))
  const report = join(folder, 'report.html')
  writeFileSync(report, page(folder, rows))
  return {
    report,
    changed: rows.filter(({ pixels }) => pixels > 0).length,
    added: rows.filter(({ pixels, failure }) => pixels === null && failure === null).length,
    failed: rows.filter(({ failure }) => failure !== null).length,
  }
}

/** How many points of a picture are others than before; null where there was none before. */
function difference(folder, file) {
  const before = join(folder, 'before', file)
  if (!existsSync(before)) return { pixels: null }
  const [one, other] = [before, join(folder, 'now', file)].map((path) => PNG.sync.read(readFileSync(path)))
  const { width, height } = other
  if (one.width !== width || one.height !== height) return { pixels: width * height }
  const drawn = new PNG({ width, height })
  const pixels = pixelmatch(one.data, other.data, drawn.data, width, height, { threshold: 0.1 })
  if (pixels > 0) writeFileSync(join(folder, 'difference', file), PNG.sync.write(drawn))
  return { pixels }
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function page(folder, rows) {
  const changed = rows.filter(({ pixels, failure }) => pixels > 0 || failure !== null)
  const others = rows.filter((row) => !changed.includes(row))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>States: what changed</title>
<style>
  body { font: 14px sans-serif; margin: 1rem; }
  figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
  img { max-width: 30vw; max-height: 60vh; border: 1px solid #999; }
  h2 { font-size: 16px; }
</style>
<h1>States: ${changed.length} of ${rows.length} pictures changed or were not taken</h1>
${changed.map((row) => withAll(folder, row)).join('\n')}
<details>
<summary>${others.length} others</summary>
${others.map((row) => `<h2>${title(row)}</h2>${figure(folder, 'now', row)}`).join('\n')}
</details>
</html>
`
}

function title({ name, width, pixels, failure }) {
  const what = failure ?? (pixels === null ? 'new' : `${pixels} points differ`)
  return escaped(`${name}, ${width} px: ${what}`)
}

/** Nothing of one that was not taken: what lies there is of a run before. */
const withAll = (folder, row) =>
  `<h2>${title(row)}</h2>${row.failure === null ? kinds.map((kind) => figure(folder, kind, row)).join('') : ''}`

const kinds = ['before', 'now', 'difference']

/** A picture, where there is one. */
function figure(folder, kind, { file, name }) {
  if (!existsSync(join(folder, kind, file))) return ''
  return `<figure><figcaption>${kind}</figcaption><img loading="lazy" src="${kind}/${file}" alt="${escaped(`${name}, ${kind}`)}"></figure>`
}
