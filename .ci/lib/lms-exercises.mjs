import { bundled } from './core.mjs'
import { NotPackaged, PASS_MARK } from './lms-options.mjs'
import { root } from './root.mjs'

const modules = { lab: 'mocks/node.ts', link: 'src/lab/home/start-link.ts' }

/**
 * The exercises with a title and a pass mark each: every one is begun in a lab without a browser, so that no package is made of one that
 * names an unknown world, procedure or machine. Throws `NotPackaged`.
 */
export async function triedOut(exercises) {
  const { loaded, remove } = await bundled(root, modules)
  try {
    return await tryOut(exercises, loaded)
  } finally {
    await remove()
  }
}

/** The same with the modules of a lab. */
export async function tryOut(exercises, { createNodeHost, readStartLink }) {
  const { host, answer } = await createNodeHost()
  const ask = async (path, body) => {
    const response = await answer(
      new Request(`http://lab.test/api/${path}`, body && { method: 'POST', body: JSON.stringify(body) }),
    )
    return { ok: response.ok, answer: await response.json() }
  }
  const tried = []
  for (const exercise of exercises) {
    const { question, title, where } = exercise
    const link = readStartLink(new URLSearchParams(question))
    if ('errors' in link) throw new NotPackaged(`${where}: ${link.errors.join('. ')}.`)
    const begun = await ask('lab/scenario', link.choice)
    if (!begun.ok) throw new NotPackaged(`${where}: ${wordsOf(begun.answer)}`)
    const { answer: run } = await ask('lab/run')
    if (run === null)
      throw new NotPackaged(`${where}: it begins no procedure (procedure=…), so there is nothing to report.`)
    const { world } = await host.read()
    tried.push({
      ...exercise,
      title: title ?? run.title,
      passMark: passMarkOf(exercise, world.run?.exercise),
    })
  }
  return tried
}

/** The mark that an exercise has itself is that of its hand-in too: a package that named another would contradict it. */
function passMarkOf({ passMark: asked, where }, own) {
  const mark = own?.passMark
  if (mark !== undefined && asked !== undefined && asked !== mark)
    throw new NotPackaged(
      `${where}: the exercise says itself that it is passed from ${mark} points on, and not from ${asked}.`,
    )
  return mark ?? asked ?? PASS_MARK
}

const wordsOf = ({ title, detail, known }) =>
  [detail || title, ...(known?.length > 0 ? [`Known are ${known.join(', ')}.`] : [])].join(' ')
