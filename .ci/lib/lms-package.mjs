import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escaped, manifests } from './lms-manifests.mjs'
import { inHead, policyOf, policyTags } from './policy.mjs'
import { filesBelow, zipOf } from './zip.mjs'

export const FORMATS = Object.keys(manifests)

/** The page that every exercise has one of, as the build leaves it. */
const PAGE = 'index.html'

/**
 * A package for a platform: a zip of the lab as it was built for packages, a page for each exercise, and the manifest.
 * `origins` are those at which the platform keeps its records, where they are not its own.
 */
export function packageOf({ folder, format, title, exercises, origins = [] }) {
  const files = filesBelow(folder).filter((path) => path !== PAGE)
  const html = readFileSync(join(folder, PAGE), 'utf8')
  const paged = exercises.map((exercise, at) => ({ ...exercise, page: `exercise-${at + 1}.html` }))
  const manifest = manifests[format]
  const entries = [
    [manifest.name, manifest.write({ title, exercises: paged, files })],
    ...paged.map((exercise) => [exercise.page, pageOf(html, { ...exercise, format, origins })]),
    ...files.map((path) => [path, readFileSync(join(folder, path))]),
  ]
  return zipOf(entries)
}

/** The page of an exercise: it says which exercise it is, and what it may do. */
function pageOf(html, { format, question, passMark, origins }) {
  const tags = [
    ...policyTags(policyOf(html, { asks: origins })),
    `<meta name="sixpeer:format" content="${escaped(format)}" />`,
    `<meta name="sixpeer:exercise" content="${escaped(question)}" />`,
    `<meta name="sixpeer:pass-mark" content="${passMark}" />`,
  ]
  return inHead(html, tags)
}
