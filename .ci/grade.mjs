// `npm run grade -- DIR [--csv out.csv] [--class class.csv] [--exercise exercise.json]`: verifies every hand-in in a folder (and in archives there),
// as the lab's page *Verify hand-ins* does, and prints the class as a table. Exit status 1 if one of them is not genuine, or is not of the exercise,
// 2 if it could not be done.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

const USAGE =
  'Say which folder: npm run grade -- DIR [--csv out.csv] [--class class.csv] [--exercise exercise.json]'
/** What of a folder may be a hand-in; all else is passed over. */
const LIKELY = /\.(?:json|zip|gz)$/i

const modules = {
  exercise: 'mocks/host/exercises/exercise-text.ts',
  hash: 'mocks/host/exercises/exercise-hash.ts',
  verify: 'mocks/host/grading/verify.ts',
  unpack: 'src/lab/grading/unpack.ts',
  rows: 'src/lab/grading/class-rows.ts',
  list: 'src/lab/grading/read-class-list.ts',
  csv: 'src/lab/grading/class-csv.ts',
  notRead: 'src/lab/grading/not-read.ts',
}

async function grade() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { csv: { type: 'string' }, class: { type: 'string' }, exercise: { type: 'string' } },
  })
  if (positionals.length !== 1) throw new Error(USAGE)
  const folder = resolve(positionals[0])
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${positionals[0]} is no folder. ${USAGE}`)
  const files = likelyIn(folder)
  if (files.length === 0) throw new Error(`No file in ${positionals[0]} ends in .json, .zip or .gz.`)

  await ensureInstalled()
  const { bundled } = await import('./lib/core.mjs')
  const { loaded, remove } = await bundled(root, modules)
  try {
    const list = values.class === undefined ? null : readList(loaded, values.class)
    const asked = values.exercise === undefined ? null : readExercise(loaded, values.exercise)
    const startedAt = performance.now()
    const graded = []
    for (const path of files) {
      for await (const found of loaded.unpacked(sourceOf(folder, path))) {
        const verified = 'text' in found ? await loaded.verify(found.text) : loaded.notRead(found.why)
        graded.push({ id: graded.length, file: found.name, verified })
        if (process.stderr.isTTY) process.stderr.write(`\r${graded.length} verified`)
      }
    }
    if (process.stderr.isTTY) process.stderr.write('\r')
    const rows = loaded.classRows(graded, list, asked)
    print(rows, loaded.summaryOf(rows))
    console.log(`${graded.length} verified in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
    if (values.csv !== undefined) writeFileSync(values.csv, loaded.classCsv(rows, list))
    const isWell = ({ graded: one, isOther }) =>
      one === null || (one.verified.verdict.kind === 'genuine' && !isOther)
    process.exitCode = rows.every(isWell) ? 0 : 1
  } finally {
    await remove()
  }
}

/** The files of a folder and of those in it that may be hand-ins, by name. */
function likelyIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && LIKELY.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}

const sourceOf = (folder, path) => ({
  name: relative(folder, path),
  size: statSync(path).size,
  bytes: async () => readFileSync(path),
})

function readList({ readClassList, textOfList }, path) {
  try {
    return readClassList(textOfList(readFileSync(path)))
  } catch (error) {
    throw new Error(`${path}: ${error.message}`)
  }
}

function readExercise({ exerciseInText, hashOfExercise }, path) {
  const read = exerciseInText(readFileSync(path, 'utf8'))
  if (!('exercise' in read)) throw new Error(`${path}: ${read.why}`)
  return { title: read.exercise.title, hash: hashOfExercise(read.exercise) }
}

const WIDTH_MAX = 40

/** The table, each column as wide as it needs to be. */
function print(rows, summary) {
  const cells = [
    [
      'Name',
      'File',
      'Exercise',
      'Mode',
      'Limit',
      'Outcome',
      'Score',
      'Mistakes',
      'Help',
      'Minutes',
      'Verdict',
    ],
    ...rows.map((row) => [
      row.name,
      row.file,
      row.exercise,
      row.mode,
      row.limit === null ? '' : String(row.limit),
      row.outcome,
      ...[row.score, row.mistakes, row.help, row.minutes].map((figure) =>
        figure === null ? '' : String(figure),
      ),
      row.verdict,
    ]),
  ].map((row) => row.map((cell) => plain(cell).slice(0, WIDTH_MAX)))
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)))
  for (const [index, row] of cells.entries()) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    const where = rows[index - 1]?.where
    if (where) console.log(`    ${plain(where)}`)
  }
  const { handedIn, genuine, passed, missing, medianMinutes, mistakes } = summary
  console.log(
    `\n${handedIn} handed in, ${genuine} genuine, ${passed} passed, ${missing} missing, median ${medianMinutes ?? '-'} minutes of world time`,
  )
  for (const { text, count } of mistakes) console.log(`  ${count} made the mistake: ${plain(text)}`)
}

/** Nothing that stands in a file steers a terminal. */
const plain = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')

await grade().catch((error) => {
  console.error(error.message)
  process.exitCode = 2
})
