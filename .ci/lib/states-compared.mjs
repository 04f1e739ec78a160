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
  const rows = taken.map((one) => ({ ...one, ...difference(folder, one.file) }))
  const report = join(folder, 'report.html')
  writeFileSync(report, page(rows))
  return {
    report,
    changed: rows.filter(({ pixels }) => pixels > 0).length,
    added: rows.filter(({ pixels }) => pixels === null).length,
    failed: rows.filter(({ failure }) => failure !== null).length,
  }
}

/** How many points of a picture are others than before; null where there was none before. */
function difference(folder, file) {
  const before = join(folder, 'before', file)
  if (!existsSync(before)) return { pixels: null }
  const [one, other] = [before, join(folder, 'now', file)].map((path) => PNG.sync.read(readFileSync(path)))
  const { width, height } = other
  if (one.width !== width || one.height !== height) return { pixels: width * height, isOtherSize: true }
  const drawn = new PNG({ width, height })
  const pixels = pixelmatch(one.data, other.data, drawn.data, width, height, { threshold: 0.1 })
  if (pixels > 0) writeFileSync(join(folder, 'difference', file), PNG.sync.write(drawn))
  return { pixels }
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function page(rows) {
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
${changed.map(withAll).join('\n')}
<details>
<summary>${others.length} others</summary>
${others.map((row) => `<h2>${title(row)}</h2>${figure('now', row)}`).join('\n')}
</details>
</html>
`
}

function title({ name, width, pixels, failure }) {
  const what = failure ?? (pixels === null ? 'new' : `${pixels} points differ`)
  return escaped(`${name}, ${width} px: ${what}`)
}

const withAll = (row) =>
  `<h2>${title(row)}</h2>${['before', 'now', ...(row.isOtherSize ? [] : ['difference'])].map((kind) => figure(kind, row)).join('')}`

const figure = (kind, { file, name }) =>
  `<figure><figcaption>${kind}</figcaption><img loading="lazy" src="${kind}/${file}" alt="${escaped(`${name}, ${kind}`)}"></figure>`
