import { pages } from '#contract/pages'
import {
  fqdnOf,
  namesCarried,
  noServerCertificate,
  platforms,
  presentedNames,
  textSetting,
} from '../../../sim/machine/index'
import { named } from '../../language/cast'
import { distrusts, invalid, isEnforced } from '../../language/certificates'
import { RELEASE, runsRelease } from '../../language/machine'
import { keyDifferences, keyDifferenceWords } from '../../language/option-keys'
import { type Check, sharedFindings } from './check'

/** What every machine must be and hold (PRE-02 to PRE-06, PRE-13 to PRE-22). */
export const systemChecks: readonly Check[] = [
  {
    id: 'PRE-02',
    title: `Software version ${RELEASE} on all`,
    guide: ['PRE-02', 'PRE-03', 'CRE-10', 'ADD-12', 'INT-01'],
    path: pages.overview,
    findings: ({ world, peers, primary }) =>
      peers
        .filter((peer) => !runsRelease(peer) || peer.version !== primary.version)
        .map((peer) => ({ words: `${named({ world }, peer)} runs ${peer.version}.`, at: peer })),
    fine: ({ world, peers }) =>
      peers.map((peer) => `${named({ world }, peer)} runs ${peer.version}`).join(', '),
  },
  {
    id: 'PRE-04',
    title: 'Equivalent platforms',
    guide: ['PRE-04', 'PRE-05', 'PRE-06'],
    path: null,
    findings: ({ world, peers, primary }) =>
      peers
        .filter((peer) => platforms[peer.platform].class !== platforms[primary.platform].class)
        .map((peer) => ({
          words: `${named({ world }, peer)} is a ${platforms[peer.platform].name}, which must not be clustered with a ${platforms[primary.platform].name} (${named({ world }, primary)}).`,
          at: null,
        })),
    fine: ({ peers }) => [...new Set(peers.map((peer) => platforms[peer.platform].name))].join(', '),
  },
  {
    id: 'PRE-13',
    title: 'Own system name',
    guide: ['PRE-13', 'PSI-12'],
    path: pages.administration,
    findings: (cast) =>
      sharedFindings(cast, 'System name', (peer) => textSetting(peer, 'administration.systemName')),
    fine: 'All system names differ.',
  },
  {
    id: 'PRE-14',
    title: 'A server certificate on all',
    guide: ['PRE-14', 'PRE-15', 'PRE-17'],
    path: pages.certificates,
    findings: ({ world, peers }) =>
      peers
        .filter((peer) => peer.certificates.inForce === null)
        .map((peer) => ({ words: noServerCertificate(named({ world }, peer)), at: peer })),
    fine: 'Every system has one. Recommended: the cluster FQDN as CN and the FQDN of the peer as SAN.',
  },
  {
    id: 'PRE-16',
    title: 'Certificates for Enforce',
    guide: ['PRE-16', 'ADD-67'],
    path: pages.certificates,
    notApplicable: ({ primary }) =>
      isEnforced(primary) ? undefined : 'TLS verification mode is Permissive: certificates are not checked.',
    findings: (cast) => [
      ...cast.peers
        .filter((peer) => !presentedNames(peer).includes(fqdnOf(peer).toLowerCase()))
        .map((peer) => ({ words: namesCarried(peer, named(cast, peer)), at: peer })),
      ...invalid(cast.world, cast.peers).map(({ presenter, words }) => ({ words, at: presenter })),
      ...distrusts(cast.world, cast.peers).map(({ verifier, words }) => ({ words, at: verifier })),
    ],
    fine: 'Every certificate is valid, carries the name of its system and is of an authority that all trust.',
  },
  {
    id: 'PRE-18',
    title: 'Same option keys',
    guide: ['PRE-18', 'PRE-19', 'CRE-19', 'PSI-29', 'PSI-31'],
    path: pages.optionKeys,
    findings: ({ world, primary, peers }) =>
      keyDifferences(primary, peers).map((difference) => ({
        words: `${keyDifferenceWords({ world }, difference)}.`,
        at: difference.expressway,
      })),
    fine: 'The feature keys are the same. Pooled licences may differ.',
  },
  {
    id: 'PRE-21',
    title: 'H.323 mode On',
    guide: ['PRE-21', 'PRE-22', 'CRE-24', 'ADD-23'],
    path: pages.h323,
    findings: ({ world, peers }) =>
      peers
        .filter((peer) => textSetting(peer, 'h323.mode') !== 'On')
        .map((peer) => ({ words: `H.323 mode on ${named({ world }, peer)} is Off.`, at: peer })),
    fine: 'It is On everywhere.',
  },
]
