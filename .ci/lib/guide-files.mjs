/** What an illustrated guide is as a page, as a text, and against the one before. */

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What would be a mark of Markdown stands there as it is; one text, one line. */
const plain = (text) => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&')

const pagesIn = ({ pages }) => (pages.length === 0 ? '' : `Guide p. ${pages.join(', ')}`)

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1b1b1b; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.15rem; margin-top: 2rem }
img { max-width: 100%; border: 1px solid #bbb; display: block; margin: .4rem 0 1rem }
.expects { color: #333 } .page { color: #666; font-size: .85rem }
@media print { body { max-width: none; margin: 0; font-size: 11pt } h2 { break-after: avoid } figure { break-inside: avoid } }
figure { margin: 0 } figcaption { font-weight: 600 }
`

/** The guide as one page, with its pictures beside it. */
export function htmlOf({ title, steps }) {
  const body = steps.map((step, index) =>
    [
      `<section><h2>${index + 1}. ${escaped(step.title)}</h2>`,
      `<p>${escaped(step.text)}</p>`,
      ...step.sentences.map(({ text, picture }) =>
        picture
          ? `<figure><figcaption>${escaped(text)}</figcaption><img src="pictures/${picture}" alt="${escaped(text)}"></figure>`
          : `<p>${escaped(text)}</p>`,
      ),
      ...(step.expects.length === 0
        ? []
        : [
            `<p class="expects">What to expect:</p><ul>${step.expects.map((words) => `<li>${escaped(words)}</li>`).join('')}</ul>`,
          ]),
      ...(pagesIn(step) === '' ? [] : [`<p class="page">${pagesIn(step)}</p>`]),
      '</section>',
    ].join('\n'),
  )
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>\n<h1>${escaped(title)}</h1>\n${body.join('\n')}\n</body></html>\n`
}

/** The same as Markdown. */
export function markdownOf({ title, steps }) {
  const body = steps.map((step, index) =>
    [
      `## ${index + 1}. ${plain(step.title)}`,
      plain(step.text),
      ...step.sentences.flatMap(({ text, picture }) =>
        picture ? [plain(text), `![${plain(text)}](pictures/${picture})`] : [plain(text)],
      ),
      ...(step.expects.length === 0
        ? []
        : ['What to expect:', step.expects.map((words) => `- ${plain(words)}`).join('\n')]),
      ...(pagesIn(step) === '' ? [] : [pagesIn(step)]),
    ].join('\n\n'),
  )
  return `# ${plain(title)}\n\n${body.join('\n\n')}\n`
}

/** Which pictures are others than those before; both by name, with their sums. */
export function changedPictures(before, after) {
  if (before === null) return `${after.size} pictures.`
  const changed = [...after].filter(([name, sum]) => before.has(name) && before.get(name) !== sum)
  const lines = [
    ...changed.map(([name]) => `  changed  ${name}`),
    ...[...after.keys()].filter((name) => !before.has(name)).map((name) => `  new      ${name}`),
    ...[...before.keys()].filter((name) => !after.has(name)).map((name) => `  gone     ${name}`),
  ]
  return lines.length === 0
    ? `${after.size} pictures, all as they were.`
    : [`${after.size} pictures, of which others than before:`, ...lines].join('\n')
}
