import type { TmsDiagnostics } from '#contract/wire/tms'
import { type Expressway, ROOT, type World } from '../../sim/ground/index'
import { documentFor, interfaceOff } from './fetch-document'
import { valuesIn } from './read-document'

/** The document by which Cisco TMS compares peers (TRB-21). */
const DOCUMENT = '/alternatesconfiguration.xml'

/** A peer of the cluster by its name in Cisco TMS: the machine that answers there, or why none does. */
export type AskedPeer = { readonly name: string } & (
  | { readonly expressway: Expressway }
  | { readonly because: string }
)

/**
 * The cluster diagnostics of Cisco TMS: its verdict is whether the texts are the same that the peers give it at this
 * moment.
 */
export function clusterDiagnostics(world: World, peers: readonly AskedPeer[]): TmsDiagnostics {
  const answers = peers.map((peer) => answerOf(world, peer))
  const given = answers.flatMap((answer) => ('text' in answer ? [answer] : []))
  const texts = given.map(({ text }) => text)
  const isDifferent = new Set(texts).size > 1
  return {
    verdict: texts.length < 2 ? 'not-compared' : isDifferent ? 'different' : 'same',
    compared: given.map(({ name }) => name),
    leftOut: answers.flatMap((answer) => ('because' in answer ? [answer] : [])),
    differences: isDifferent ? differencesIn(texts) : [],
  }
}

type Answer = { readonly name: string } & ({ readonly text: string } | { readonly because: string })

function answerOf(world: World, peer: AskedPeer): Answer {
  if ('because' in peer) return peer
  const { name, expressway } = peer
  const fetched = interfaceOff(expressway) ?? documentFor(world, expressway, DOCUMENT, ROOT)
  return fetched.status === 200
    ? { name, text: fetched.body }
    : { name, because: `It does not give its document: ${fetched.status}.` }
}

/** Every place at which the documents do not say the same, in the order of the first that has it. */
function differencesIn(texts: readonly string[]): TmsDiagnostics['differences'] {
  const read = texts.map(valuesIn)
  const places = new Set(read.flatMap((values) => [...values.keys()]))
  return [...places]
    .map((location) => ({ location, values: read.map((values) => values.get(location) ?? null) }))
    .filter(({ values }) => new Set(values).size > 1)
}
