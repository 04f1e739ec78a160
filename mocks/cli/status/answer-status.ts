import type { Answer, Context } from '../context'
import type { ParsedLine } from '../parse-line'
import { error, ok } from '../reply'
import { clusteringElements } from './clustering-elements'
import type { StatusElement } from './element'
import { systemElements } from './system-elements'
import { trafficElements } from './traffic-elements'
import { descend, renderStatus } from './tree'

/** Every element of `xStatus`, in alphabetical order. To add an element is to add a line to its table. */
export const statusElements: readonly StatusElement[] = [
  ...systemElements,
  ...clusteringElements,
  ...trafficElements,
].toSorted((one, other) => (one.name < other.name ? -1 : 1))

/** `xStatus`: all elements, one, or a part of one. */
export function answerStatus(context: Context, line: ParsedLine): Answer {
  const [name, ...below] = line.words.slice(1)
  if (line.parameters.length > 0)
    return error('xStatus takes the name of an element. Type xStatus ? for the list.')
  if (name === undefined) {
    return ok(
      line.help > 0
        ? statusElements.map(helpLine)
        : statusElements.flatMap((element) => block(context, element)),
    )
  }
  const element = statusElements.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  if (!element) return error(`There is no status element "${name}". Type xStatus ? for the list.`)
  if (line.help > 0) return ok([helpLine(element)])
  const found = descend(element.read(context), below)
  if (!found) return error(`"${below.join(' ')}" is not part of xStatus ${element.name}.`)
  return ok(renderStatus([element.name, ...found.names].join(' '), found.value))
}

const block = (context: Context, element: StatusElement) => renderStatus(element.name, element.read(context))

const helpLine = ({ name, help }: StatusElement) => `${name.padEnd(18)}${help}`
