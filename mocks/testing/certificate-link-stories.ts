import { authorities } from '../scenarios/certificates/authorities'
import type { LinkStory } from './link-story'
import { HOUR_MS, MINUTE_MS, Story } from './story'

const lab = authorities.lab.certificate

/** Three that trust one authority in Enforce, when something has been done to them. */
const cluster = (happens: (story: Story) => void) => () => {
  const story = Story.of('enforce-tls', 'realistic')
  happens(story)
  return story
}

type Facts = NonNullable<ReturnType<Story['on']>['certificates']['inForce']>

/** expe2 presents another certificate than it should. */
const presents = (change: Partial<Facts> | null) =>
  cluster((story) => {
    story.alter('expe2', ({ certificates }) => {
      certificates.inForce = change && certificates.inForce && { ...certificates.inForce, ...change }
    })
    story.wait(MINUTE_MS)
  })

/** What whole paths are judged by, of a certificate that the authority of the lab has signed. */
const path: NonNullable<Facts['path']> = {
  subjectId: 'peer',
  issuerId: 'authority',
  statesSubjectKeyId: false,
  authorityKeyId: '',
  authoritySerialNumber: '',
  constraints: null,
  keyUsage: null,
  purposes: null,
  unknownCritical: [],
  isFirstVersion: false,
}

/** The authority reads otherwise on expe1. */
const authorityOf = (change: Partial<Facts>, isAuthority = true) =>
  cluster((story) => {
    for (const id of ['expe1', 'expe2', 'expe3']) {
      story.alter(id, ({ certificates }) => {
        const constraints = { isAuthority, pathLength: null }
        const facts = {
          ...lab.facts,
          ...change,
          names: [],
          usages: [],
          path: { ...path, subjectId: 'authority', constraints },
        }
        if (id === 'expe1') certificates.trusted = [{ pem: '', facts }]
        if (certificates.inForce) certificates.inForce = { ...certificates.inForce, path }
      })
    }
    story.wait(MINUTE_MS)
  })

/** expe1 has a revocation list of the authority. */
const listed = (change: { nextUpdate?: number; isRevoked?: boolean }) =>
  cluster((story) => {
    const { serialNumber = '' } = story.on('expe2').certificates.inForce ?? {}
    const facts = {
      issuer: lab.facts.subject,
      authorityKeyId: lab.facts.subjectKeyId,
      thisUpdate: story.world.now - 2 * MINUTE_MS,
      nextUpdate: change.nextUpdate === undefined ? null : story.world.now + change.nextUpdate,
      serialNumbers: change.isRevoked ? [serialNumber] : [],
      fingerprint: 'f',
      ...(change.nextUpdate !== undefined && { issuerId: 'authority' }),
    }
    const list = { pem: '', facts }
    story.give({
      type: 'change-certificates',
      expressway: 'expe1',
      change: { kind: 'upload-revocation-list', list },
      by: 'admin',
    })
    story.wait(MINUTE_MS)
  })

/** Both sides of a certificate that does not do: expe1 looks at that of expe2. */
const certificate = (condition: string, guide: string, raise: () => Story): LinkStory[] => [
  { condition, on: 'expe1', row: 2, guide, raise },
  { condition: `own-${condition}`, on: 'expe2', row: 1, guide, raise },
]

/** Every way in which a certificate does not do in Enforce, seen from both ends. */
export const certificateStories: readonly LinkStory[] = [
  ...certificate('certificate-present', 'PRE-14', presents(null)),
  ...certificate('certificate-trusted', 'PRE-16', presents({ issuer: 'CN=Somebody', authorityKeyId: 'ff' })),
  ...certificate('certificate-authorities-valid', 'PRE-16', authorityOf({ notAfter: 1 })),
  ...certificate('certificate-authorities-may-sign', 'PRE-16', authorityOf({}, false)),
  ...certificate('certificate-valid', 'PRE-16', presents({ notAfter: 1 })),
  ...certificate(
    'clock-in-time',
    'PRE-21',
    cluster((story) => {
      story.save('expe2', 'time', { ntpServer1Address: '', ntpServer2Address: '' })
      story.wait(12 * HOUR_MS)
    }),
  ),
  ...certificate(
    'certificate-fits-use',
    'PRE-16',
    presents({ path: { ...path, purposes: ['TLS Web Server Authentication'] } }),
  ),
  ...certificate('revocation-list-in-force', 'PSI-21', listed({ nextUpdate: -MINUTE_MS })),
  ...certificate('certificate-not-revoked', 'PSI-21', listed({ isRevoked: true })),
  ...certificate(
    'certificate-names-peer',
    'CRE-44',
    presents({ commonName: 'somebody.example.com', names: ['somebody.example.com'] }),
  ),
]
