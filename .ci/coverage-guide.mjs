// `npm run coverage:guide [ID ...]`: which rows of the guide a test proves, per section, and which mistakes and rulings no
// test shows; with ids, by which files. Fails on an id that no table has, and on a row in scope that no test proves.
import { proofs } from './lib/proofs.mjs'
import { mistakes, requirements, rulings, sections } from './lib/requirements.mjs'

const rows = requirements()
const proven = proofs()
const asked = process.argv.slice(2)

if (asked.length > 0) for (const id of asked) console.log(`${id}  ${(proven.get(id) ?? ['open']).join('  ')}`)
else report()

function report() {
  const line = (title, counts) =>
    console.log(`${title.padEnd(30)}${counts.map((count) => String(count).padStart(8)).join('')}`)

  line('', ['proven', 'open', 'later'])
  for (const [prefix, title] of Object.entries(sections)) {
    line(`${prefix}  ${title}`, tally(rows.filter((row) => row.prefix === prefix)))
  }
  line('all', tally(rows))
  line('     Mistakes', tally(asRows(mistakes())))
  line('     Rulings', tally(asRows(rulings())))

  const inScope = rows.filter((row) => row.inScope)
  const open = inScope.filter((row) => !proven.has(row.id)).map((row) => row.id)
  const known = new Set([...rows.map((row) => row.id), ...mistakes(), ...rulings()])
  const unknown = [...proven].filter(([id]) => !known.has(id))

  console.log(`In scope: ${inScope.length - open.length} of ${inScope.length} proven.`)
  if (open.length > 0) console.log(`Open in scope: ${open.join(' ')}`)
  tell('Mistakes', mistakes())
  tell('Rulings', rulings())
  for (const [id, files] of unknown) console.log(`No such row: ${id} in ${files.join(', ')}`)
  if (open.length > 0 || unknown.length > 0) process.exitCode = 1
}

/** What is told of besides the rows of the guide: nothing of it is due by a date. */
function asRows(ids) {
  return ids.map((id) => ({ id, inScope: false }))
}

/** How many of these a test carries, and those that none does. */
function tell(title, ids) {
  const untold = ids.filter((id) => !proven.has(id))
  console.log(`${title}: ${ids.length - untold.length} of ${ids.length} shown by a test.`)
  if (untold.length > 0) console.log(`${title} without a test: ${untold.join(' ')}`)
}

/** Proven by a test; in scope and open; open, to come in a later part. */
function tally(part) {
  const open = part.filter((row) => !proven.has(row.id))
  const due = open.filter((row) => row.inScope).length
  return [part.length - open.length, due, open.length - due]
}
