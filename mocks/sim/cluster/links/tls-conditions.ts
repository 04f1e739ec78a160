import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import type { Expressway, World } from '../../ground/world'
import { type CertificateCheck, certificateChecks } from '../../machine/certificates/checks'
import { lookAt } from '../../machine/certificates/handshake'
import type { Presentation } from '../../machine/certificates/read'
import { onClustering, onPage } from '../../machine/cures/read'
import { nameOf } from '../../machine/network/read'
import { filledRows, type PeerRow } from '../../machine/peers/read'
import type { LinkCondition, LinkView } from './link-condition'

/** The row of a machine that leads to that one, by which it knows who calls. */
export function rowNaming(world: World, at: Expressway, named: Expressway): PeerRow | undefined {
  return filledRows(world, at).find(({ machine }) => machine?.id === named.id)
}

/** The same link from its other end, by the row there that leads back; undefined where none does. */
export function fromThere({ world, from, to }: LinkView): LinkView | undefined {
  const row = to && rowNaming(world, to, from)
  return row && { world, from: to, to: from, index: row.index, address: row.address }
}

/** The peer shows its certificate to this system. */
export function peerPresents({ world, from, to, address }: LinkView): Presentation | undefined {
  return to && { world, verifier: from, presenter: to, address }
}

/** This system shows its certificate to the peer, which looks at its own row. */
const selfPresents = (view: LinkView): Presentation | undefined =>
  view.to && peerPresents(fromThere(view) ?? { ...view, from: view.to, to: view.from, address: '' })

type Side = {
  readonly prefix: string
  readonly subject: string
  readonly view: (view: LinkView) => Presentation | undefined
  /** The end of the link at which each side stands. */
  readonly ends: { readonly verifier: 'here' | 'there'; readonly presenter: 'here' | 'there' }
}

/** TLS among peers is mutual: what either end refuses, neither has (ADD-M16). */
const sides: readonly Side[] = [
  {
    prefix: '',
    subject: 'The peer',
    view: peerPresents,
    ends: { verifier: 'here', presenter: 'there' },
  },
  {
    prefix: 'own-',
    subject: 'This system',
    view: selfPresents,
    ends: { verifier: 'there', presenter: 'here' },
  },
]

/** Done where the check says: by who shows the certificate or by who looks at it. */
function mendCertificate(side: Side, { cure }: CertificateCheck, view: LinkView): Cure {
  const { world, from, to } = view
  const isHere = side.ends[cure.at] === 'here'
  const machine = isHere ? from : (to ?? from)
  const other = isHere ? (to ?? from) : from
  const row = (isHere ? view : fromThere(view))?.index
  const text = cure.text(nameOf(machine), nameOf(other))
  return cure.path === pages.clustering && row !== undefined
    ? onClustering(world, machine, text, row)
    : onPage(world, machine, { path: cure.path, text })
}

function conditionOf(side: Side, check: CertificateCheck): LinkCondition {
  return {
    name: `${side.prefix}${check.name}`,
    text: `${side.subject} ${check.text}.`,
    guide: check.guide[0],
    cure: (view) => mendCertificate(side, check, view),
    check: (view) => {
      const presentation = side.view(view)
      return presentation
        ? lookAt(check, presentation)
        : { holds: false, evidence: `No machine answers at ${view.address}.` }
    },
  }
}

/** What both ends ask of each other's certificate, this one first. */
export const tlsConditions: readonly LinkCondition[] = sides.flatMap((side) =>
  certificateChecks.map((check) => conditionOf(side, check)),
)
