import type { TmsDiagnostics } from '#contract/wire/tms-diagnostics'
import { fetchDocument, valuesIn } from '../../cli/index'
import { askedBy, systemName } from '../../sim/around/index'
import { ROOT, type TmsServer, type TmsSystem, type World } from '../../sim/ground/index'
import { TICKET_TITLES } from './answers'

/** The document by which Cisco TMS compares peers (TRB-21). */
const DOCUMENT = '/alternatesconfiguration.xml'

type Answered = { readonly name: string } & ({ readonly text: string } | { readonly because: string })

/**
 * The cluster diagnostics of Cisco TMS for the cluster that a system reports: its verdict is whether the texts are the
 * same that the peers give it at this moment.
 */
export function clusterDiagnostics(world: World, tms: TmsServer, system: TmsSystem): TmsDiagnostics {
  const answers = peersOf(tms, system).map((peer) => answerOf(world, peer))
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

type Peer = { readonly name: string; readonly system: TmsSystem | undefined }

/** The peers of the cluster as the system reports them, each with what Cisco TMS has of it. */
function peersOf({ systems }: TmsServer, { reading }: TmsSystem): Peer[] {
  const cluster = reading?.cluster
  if (!cluster) return []
  // A system names itself first: what is found does not depend on whose tab is open.
  return cluster.peers
    .toSorted((one, other) => one.localeCompare(other))
    .map((name) => ({
      name,
      system: systems.find((one) => one.isAdded && one.reading?.name === name),
    }))
}

function answerOf(world: World, { name, system }: Peer): Answered {
  if (!system) return { name, because: 'It is not in Cisco TMS.' }
  const found = askedBy(world, system)
  if ('failure' in found) return { name: systemName(system), because: `${TICKET_TITLES[found.failure]}.` }
  const fetched = fetchDocument(world, found.expressway, DOCUMENT, { authorization: null, signedInAs: ROOT })
  return fetched.status === 200
    ? { name: found.reading.name, text: fetched.body }
    : { name: found.reading.name, because: `It does not give its document: ${fetched.status}.` }
}

/** Every place at which the documents do not say the same, in the order of the first that has it. */
function differencesIn(texts: readonly string[]): TmsDiagnostics['differences'] {
  const read = texts.map(valuesIn)
  const places = new Set(read.flatMap((values) => [...values.keys()]))
  return [...places]
    .map((location) => ({ location, values: read.map((values) => values.get(location) ?? null) }))
    .filter(({ values }) => new Set(values).size > 1)
}
