import { pages } from '#contract/pages'
import { named } from '../../language/cast'
import { isProvisioned, noExtension, tooOld, usedData } from '../../language/provisioning'
import type { Cast, Check, Finding } from './check'

const used = ({ peers, wanted }: Cast) => usedData(peers, wanted)

/** What somebody wants of Cisco TMS, be it used already or not. */
const wantedData = ({ wanted }: Cast) => usedData([], wanted)

const NOT_USED = 'Cisco TMS is not used here.'
const NO_DATA = 'Neither Device Provisioning nor FindMe is used.'

const finding = (words: string | undefined): Finding[] => (words === undefined ? [] : [{ words, at: null }])

/** Why nobody asks for the Provisioning Extension: it takes Cisco TMS, and data that comes from there. */
function withoutData(cast: Cast): string | undefined {
  if (!cast.world.tms) return NOT_USED
  return used(cast).length === 0 ? NO_DATA : undefined
}

/** The mode, and that this primary works in it; afterwards is soon enough where that was chosen (INT-18). */
const inOperation: Pick<Check, 'path' | 'findings' | 'fine'> = {
  path: pages.provisioning,
  findings: (cast) => {
    const { world, primary, wanted } = cast
    const isLacking = !wanted.includes('enable-afterwards') && !isProvisioned(primary)
    return [
      ...finding(noExtension(world, used(cast))),
      ...(isLacking
        ? [{ words: `${named(cast, primary)} is connected to no service of Cisco TMS yet.`, at: primary }]
        : []),
    ]
  },
  fine: 'Cisco TMS and the primary work in Provisioning Extension mode.',
}

/** What Cisco TMS must be, where it is used or wanted (PRE-33 to PRE-35, CRE-02 to CRE-08, ADD-11). */
export const tmsChecks: readonly Check[] = [
  {
    id: 'PRE-33',
    title: 'Version of Cisco TMS',
    guide: ['PRE-33', 'PRE-34', 'CRE-07', 'INT-17'],
    path: null,
    notApplicable: ({ world }) => (world.tms ? undefined : NOT_USED),
    findings: (cast) => finding(tooOld(cast.world, used(cast))),
    fine: ({ world }) => `Cisco TMS runs ${world.tms?.version}.`,
  },
  {
    id: 'PRE-35',
    title: 'Provisioning Extension mode',
    guide: ['PRE-35'],
    path: null,
    notApplicable: withoutData,
    findings: (cast) => finding(noExtension(cast.world, used(cast))),
    fine: 'Cisco TMS is in Provisioning Extension mode.',
  },
  {
    id: 'CRE-02',
    title: 'Cisco TMS for provisioning and FindMe',
    guide: ['CRE-02', 'CRE-03'],
    path: null,
    notApplicable: (cast) =>
      wantedData(cast).length > 0 ? undefined : 'Neither Device Provisioning nor FindMe was chosen.',
    findings: (cast) => (cast.world.tms ? [] : finding(`${NOT_USED} ${needsTms(wantedData(cast))}`)),
    fine: 'Cisco TMS is used.',
  },
  {
    id: 'CRE-04',
    title: 'Cisco TMS',
    guide: ['CRE-04'],
    path: null,
    advised: true,
    notApplicable: (cast) =>
      wantedData(cast).length > 0 ? 'It is not optional with Device Provisioning or FindMe.' : undefined,
    findings: ({ world }) =>
      world.tms
        ? []
        : finding(`${NOT_USED} Without Device Provisioning and FindMe it is optional, but recommended.`),
    fine: 'Cisco TMS is used.',
  },
  {
    id: 'CRE-08',
    title: 'The primary in Provisioning Extension mode',
    guide: ['CRE-08', 'INT-18'],
    notApplicable: (cast) =>
      cast.kind === 'create' ? withoutData(cast) : 'It is asked before a cluster is created.',
    ...inOperation,
  },
  {
    id: 'ADD-11',
    title: 'The cluster in Provisioning Extension mode',
    guide: ['ADD-11', 'INT-18'],
    notApplicable: (cast) =>
      cast.kind === 'add' ? withoutData(cast) : 'It is asked before a peer is added.',
    ...inOperation,
  },
  {
    id: 'INT-19',
    title: 'Provisioning on the primary first',
    guide: ['INT-19'],
    path: pages.provisioning,
    notApplicable: withoutData,
    findings: (cast) =>
      isProvisioned(cast.primary)
        ? []
        : cast.peers.filter(isProvisioned).map((peer) => ({
            words: `${named(cast, peer)} is connected to services of Cisco TMS, and ${named(cast, cast.primary)}, the primary, is not.`,
            at: peer,
          })),
    fine: 'No later subordinate has what the primary has not.',
  },
]

const needsTms = (data: readonly string[]) =>
  `${data.join(' and ')} ${data.length > 1 ? 'need' : 'needs'} it.`
