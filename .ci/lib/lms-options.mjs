import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { FORMATS } from './lms-package.mjs'

/** Exercises of one package: more are a course for itself, and no list that somebody wrote. */
const EXERCISES_MAX = 100
/** A question travels in an attribute of a page; more than this was never a start link. */
const QUESTION_LENGTH_MAX = 100_000
const TITLE_LENGTH_MAX = 200
/** Where neither the exercise nor whoever packs it says another. */
export const PASS_MARK = 80
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/

/** What is wrong with what was asked for, in sentences. */
export class NotPackaged extends Error {}

const USAGE = `npm run package:lms -- --exercise 'scenario=cluster-of-one&procedure=add-peer&mode=exam'
  --exercise   a start link, or what follows its ?; may be given several times
  --list       a file of exercises: a line each, "start link | title | pass mark", or JSON: [{"exercise", "title", "pass"}]
  --title      what the course is called
  --pass       the score from which an exercise is passed, of 100 (its own, or ${PASS_MARK})
  --format     ${FORMATS.join(', ')} or all (all)
  --lrs        cmi5: the address at which the platform keeps its records, where that is not its own
  --out        the folder for the packages (lms-packages)`

/** Reads the words after `npm run package:lms --`; throws `NotPackaged`. */
export function readOptions(words) {
  const given = parsed(words)
  const formats = formatsOf(given.format ?? 'all')
  const passMark = given.pass === undefined ? undefined : passMarkOf(given.pass, '--pass')
  const listed = (given.list ?? []).flatMap((path) => readList(readText(path), extname(path), path))
  const named = (given.exercise ?? []).map((question) => ({ question, where: '--exercise' }))
  const exercises = [...named, ...listed].map((one) => exerciseOf(one, passMark))
  if (exercises.length === 0) throw new NotPackaged(`No exercise was given.\n\n${USAGE}`)
  if (exercises.length > EXERCISES_MAX)
    throw new NotPackaged(`A package holds ${EXERCISES_MAX} exercises; ${exercises.length} were given.`)
  return {
    exercises,
    formats,
    title: given.title === undefined ? undefined : titleOf(given.title, '--title'),
    origins: given.lrs === undefined ? [] : [originOf(given.lrs)],
    out: given.out ?? 'lms-packages',
  }
}

function parsed(words) {
  const one = { type: 'string' }
  const many = { type: 'string', multiple: true }
  try {
    const { values } = parseArgs({
      args: words,
      options: { exercise: many, list: many, title: one, pass: one, format: one, lrs: one, out: one },
    })
    return values
  } catch (error) {
    throw new NotPackaged(`${error.message}\n\n${USAGE}`)
  }
}

function formatsOf(format) {
  if (format === 'all') return FORMATS
  if (FORMATS.includes(format)) return [format]
  throw new NotPackaged(`--format cannot be "${format}", only ${FORMATS.join(', ')} or all.`)
}

function passMarkOf(text, where) {
  const mark = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  if (mark <= 100) return mark
  throw new NotPackaged(`${where}: the pass mark cannot be "${text}", only a whole number from 0 to 100.`)
}

function titleOf(text, where) {
  const title = text.trim()
  if (title !== '' && title.length <= TITLE_LENGTH_MAX) return title
  throw new NotPackaged(`${where}: a title has from 1 to ${TITLE_LENGTH_MAX} letters.`)
}

/** Only the origin counts: a policy of a page names no more. Plain HTTP is for a store on this computer. */
function originOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    return url.origin
  throw new NotPackaged(`--lrs cannot be "${text}", only an address that begins with https://.`)
}

function exerciseOf({ question: given, title, pass, where }, passMark) {
  const question = given.trim().replace(/^[^?&=]*\?/, '')
  const refuse = (why) => {
    throw new NotPackaged(
      `${where}: "${given.trim().slice(0, 100)}" is no start link of an exercise: ${why}.`,
    )
  }
  if (question.length > QUESTION_LENGTH_MAX) refuse('it is too long')
  const parts = new URLSearchParams(question)
  if (!parts.has('scenario') && !parts.has('exercise')) refuse('it names no world (scenario=…)')
  return {
    question: parts.toString(),
    title: title === undefined ? undefined : titleOf(title, where),
    passMark: pass === undefined ? passMark : passMarkOf(String(pass), where),
    where,
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new NotPackaged(`--list: ${path} cannot be read (${error.code}).`)
  }
}

/** The exercises of a file, with where each stands in it. */
export function readList(text, extension, path) {
  return extension === '.json' ? fromJson(text, path) : fromLines(text, path)
}

function fromJson(text, path) {
  let list
  try {
    list = JSON.parse(text)
  } catch (error) {
    throw new NotPackaged(`--list: ${path} is no JSON: ${error.message}.`)
  }
  if (!Array.isArray(list)) throw new NotPackaged(`--list: ${path} holds no list.`)
  return list.map((item, at) => {
    const where = `${path}, exercise ${at + 1}`
    const { exercise: question, title, pass } = typeof item === 'string' ? { exercise: item } : (item ?? {})
    if (typeof question !== 'string') throw new NotPackaged(`${where}: it has no "exercise".`)
    if (title !== undefined && typeof title !== 'string')
      throw new NotPackaged(`${where}: its title is no text.`)
    return { question, title, pass, where }
  })
}

/** A line each; what begins with # is for people. */
function fromLines(text, path) {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return []
    const [question, title, pass, ...more] = line.split(' | ').map((part) => part.trim())
    const where = `${path}, line ${at + 1}`
    if (more.length > 0) throw new NotPackaged(`${where}: it has more than start link | title | pass mark.`)
    return [{ question, title: title || undefined, pass: pass || undefined, where }]
  })
}
