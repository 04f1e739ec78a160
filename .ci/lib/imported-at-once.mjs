import { posix } from 'node:path'
import { parseSync } from 'vite'

const FUNCTION = /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/

/**
 * The names of the files that a script fetches with `import()` as soon as it runs: whatever stands outside of functions,
 * under a condition or not. Vite puts each into a function, which its helper calls at once.
 */
export function importedAtOnce({ fileName, code }) {
  if (!/\bimport\(/.test(code)) return []
  const found = []
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node?.type !== 'string' || FUNCTION.test(node.type)) return
    if (node.type === 'ImportExpression') found.push(textOf(node.source))
    for (const { body } of calledAtOnce(node)) visit(body)
    Object.values(node).forEach(visit)
  }
  visit(parseSync(fileName, code, { preserveParens: false }).program.body)
  return found.filter((path) => path !== undefined).map((path) => posix.join(posix.dirname(fileName), path))
}

/** The functions that a call runs where it stands: one that is called itself, and one that is handed to Vite's helper. */
function calledAtOnce({ type, callee, arguments: given = [] }) {
  if (type !== 'CallExpression') return []
  const [first, files] = given
  const isToVite = files?.type === 'ArrayExpression' || files?.callee?.name === '__vite__mapDeps'
  return [callee, isToVite ? first : undefined].filter((node) => FUNCTION.test(node?.type ?? ''))
}

/** The address in an `import()`, which a minifier may write as a template. */
const textOf = ({ value, quasis }) => value ?? (quasis?.length === 1 ? quasis[0].value.cooked : undefined)
