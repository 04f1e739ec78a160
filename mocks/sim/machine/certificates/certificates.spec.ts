import { describe, expect, test } from 'vitest'
import type { CertificateChange } from '#contract/wire/certificates'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { authorities } from '../../../scenarios/certificates/authorities'
import { DAY_MS, MINUTE_MS, Story } from '../../../testing/story'
import { brokenCondition, otherRows } from '../../cluster/links/read'

const enforce = { clusterName: CLUSTER_NAME, tlsVerificationMode: 'Enforce' }
const lab = authorities.lab.certificate

/** Saves on the members first and then on the newcomer, as the guide does, and restarts it. */
function join(story: Story, newcomer = 'expe4'): void {
  const rows = ['expe1', 'expe2', 'expe3', newcomer]
  for (const id of ['expe1', 'expe2', 'expe3']) story.saveRows(id, rows)
  story.saveRows(newcomer, rows, enforce)
  story.restartAndWait(newcomer)
  story.wait(10 * MINUTE_MS)
}

const trust = (story: Story, expressway: string) =>
  story.give({
    type: 'change-certificates',
    expressway,
    change: { kind: 'append-authorities', certificates: [lab] },
    by: 'admin',
  })

/** The name of the first broken condition of the row of one that names the other. */
function broken(story: Story, from: string, to: string): string | undefined {
  const row = otherRows(story.world, story.on(from)).find(({ machine }) => machine?.id === to)
  return row && brokenCondition(story.world, story.on(from), row)?.condition.name
}

/** The scenario of three in Enforce, with the fourth trusting the authority from the start. */
function withTrust(): Story {
  const story = Story.of('enforce-tls')
  trust(story, 'expe4')
  return story
}

type Ruin = (story: Story, id: string) => void

const facts =
  (change: Partial<NonNullable<ReturnType<Story['on']>['certificates']['inForce']>>): Ruin =>
  (story, id) =>
    story.alter(id, ({ certificates }) => {
      if (certificates.inForce) certificates.inForce = { ...certificates.inForce, ...change }
    })

const noCertificate: Ruin = (story, id) =>
  story.alter(id, ({ certificates }) => {
    certificates.inForce = null
  })

/** Each way in which a certificate does not do, and the reason that the others give. */
const ruins: readonly (readonly [string, Ruin, string])[] = [
  ['no certificate', noCertificate, 'certificate-present'],
  ['one of another authority', facts({ issuer: 'CN=Somebody', authorityKeyId: 'ff' }), 'certificate-trusted'],
  ['an expired one', facts({ notAfter: 1 }), 'certificate-valid'],
  ['one that begins next year', facts({ notBefore: 1_500_000_000_000 }), 'certificate-valid'],
  [
    'a wrong name',
    facts({ commonName: 'somebody.example.com', names: ['somebody.example.com'] }),
    'certificate-names-peer',
  ],
]

describe('TLS among peers in Enforce', () => {
  test('[CRE-42] [PRE-16] three with certificates of one authority run, and a fourth joins them', () => {
    const story = withTrust()
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    join(story)
    expect(story.words('expe4')).toEqual(['Active', 'Active', 'Active', 'This system'])
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active', 'Active'])
  })

  test('[ADD-67] [CRE-42] [ADD-M16] without the CA the newcomer fails both ways; appended, it joins without a restart', () => {
    const story = Story.of('enforce-tls')
    join(story)
    expect(story.words('expe4')).toEqual(['Failed', 'Failed', 'Failed', 'This system'])
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active', 'Failed'])
    expect(broken(story, 'expe4', 'expe1')).toBe('certificate-trusted')
    expect(broken(story, 'expe1', 'expe4')).toBe('own-certificate-trusted')
    expect(story.why('expe4', 1)).toContain('not among the trusted CA certificates of expe4')
    trust(story, 'expe4')
    story.wait(10 * MINUTE_MS)
    expect(story.words('expe4')).toEqual(['Active', 'Active', 'Active', 'This system'])
    expect(story.alarms('expe4')).toEqual([])
  })

  describe.each(ruins)('%s', (_name, ruin, reason) => {
    const pairs = ['expe1', 'expe2', 'expe3'].flatMap((from) =>
      ['expe1', 'expe2', 'expe3'].filter((to) => to !== from).map((to) => [from, to] as const),
    )

    test.each(pairs)(
      `[CRE-42] [ISO-01] [PRE-16] on one of them: %s and %s each give ${reason}`,
      (from, to) => {
        const story = withTrust()
        ruin(story, to)
        story.wait(MINUTE_MS)
        expect(broken(story, from, to)).toBe(reason)
        expect(broken(story, to, from)).toBe(`own-${reason}`)
      },
    )
  })

  test('[CRE-42] a revoked certificate fails where the list is, and only there', () => {
    const story = withTrust()
    const revoked = story.on('expe2').certificates.inForce
    const list = {
      pem: '',
      facts: {
        issuer: lab.facts.subject,
        authorityKeyId: lab.facts.subjectKeyId,
        thisUpdate: story.world.now,
        nextUpdate: null,
        serialNumbers: [revoked?.serialNumber ?? ''],
        fingerprint: 'f',
      },
    }
    const upload = { kind: 'upload-revocation-list', list } as const
    story.give({ type: 'change-certificates', expressway: 'expe1', change: upload, by: 'admin' })
    expect(broken(story, 'expe1', 'expe2')).toBe('certificate-not-revoked')
    expect(broken(story, 'expe2', 'expe1')).toBe('own-certificate-not-revoked')
    expect(broken(story, 'expe3', 'expe2')).toBeUndefined()
    const remove = { kind: 'remove-revocation-lists' } as const
    story.give({ type: 'change-certificates', expressway: 'expe1', change: remove, by: 'admin' })
    expect(broken(story, 'expe1', 'expe2')).toBeUndefined()
  })

  test('[PRE-16] a certificate that ends while the cluster runs breaks it on its day', () => {
    const story = withTrust()
    const end = story.on('expe2').certificates.inForce?.notAfter ?? 0
    story.wait(end - story.world.now)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    story.wait(DAY_MS)
    expect(broken(story, 'expe1', 'expe2')).toBe('certificate-valid')
    expect(story.words('expe1')[1]).toBe('Failed')
  })

  test('[CRE-44] [CRE-M3] the own row must be a name of the own certificate; the names are shown', () => {
    const story = Story.of('standalone-pair')
    expect(story.saveRows('expe1', ['10.0.0.11'], enforce)?.detail).toContain(
      'cluster1.example.com, expe1.example.com',
    )
    expect(story.mistakes()).toContain('CRE-M3')
    expect(story.saveRows('expe1', ['expe1'], enforce)).toBeUndefined()
  })
})

describe('TLS among peers in Permissive', () => {
  test.each(ruins.slice(1))('[CRE-41] [ISO-01] %s does not matter', (_name, ruin) => {
    const story = Story.of('cluster-of-three')
    ruin(story, 'expe2')
    expect(broken(story, 'expe1', 'expe2')).toBeUndefined()
    expect(broken(story, 'expe2', 'expe1')).toBeUndefined()
    story.save('expe3', 'administration', { systemName: 'expe3' })
    story.wait(MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
  })

  test('[PRE-14] a certificate has to be there (R-37)', () => {
    const story = Story.of('cluster-of-three')
    noCertificate(story, 'expe2')
    story.save('expe3', 'administration', { systemName: 'expe3' })
    expect(broken(story, 'expe1', 'expe2')).toBe('certificate-present')
    expect(broken(story, 'expe2', 'expe1')).toBe('own-certificate-present')
    expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
  })

  test('[PRE-14] what a unit comes with is enough', () => {
    const story = Story.of('cluster-of-three')
    story.give({
      type: 'change-certificates',
      expressway: 'expe2',
      change: { kind: 'reset-server' },
      by: 'admin',
    })
    story.restartAndWait('expe2')
    story.wait(10 * MINUTE_MS)
    expect(story.on('expe2').certificates.inForce?.issuer).toContain('Temporary CA')
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
  })
})

describe('what was read before whole paths were judged', () => {
  /** The certificate of a machine, and the authority that all trust, without the facts that older logs do not have. */
  const older = (story: Story, id: string) => {
    const { certificates } = story.on(id)
    return [certificates.inForce, ...certificates.trusted.map(({ facts }) => facts)]
  }

  test('[CRE-42] holds nothing against a certificate or an authority: an old world opens as it was', () => {
    const story = withTrust()
    expect(older(story, 'expe2').map((facts) => facts?.path)).toEqual([undefined, undefined, undefined])
    story.alter('expe1', ({ certificates }) => {
      certificates.trusted = certificates.trusted.map((authority) => ({
        ...authority,
        facts: { ...authority.facts, notAfter: 1, isAuthority: false, usages: [] },
      }))
    })
    facts({ usages: ['TLS Web Server Authentication'] })(story, 'expe2')
    story.wait(MINUTE_MS)
    expect(broken(story, 'expe1', 'expe2')).toBeUndefined()
    expect(story.world.signatures).toBeUndefined()
  })

  test('[PSI-21] a list of then replaces that of its authority only, and its end is not looked at', () => {
    const story = withTrust()
    const upload = (issuer: string, nextUpdate: number) =>
      story.give({
        type: 'change-certificates',
        expressway: 'expe1',
        change: {
          kind: 'upload-revocation-list',
          list: {
            pem: '',
            facts: {
              issuer,
              authorityKeyId: '',
              thisUpdate: 0,
              nextUpdate,
              serialNumbers: [],
              fingerprint: issuer,
            },
          },
        },
        by: 'admin',
      })
    upload(lab.facts.subject, 1)
    upload('CN=Somebody', 1)
    expect(story.on('expe1').certificates.revocationLists).toHaveLength(2)
    expect(broken(story, 'expe1', 'expe2')).toBeUndefined()
  })
})

test('[PSI-21] CA, server certificate and revocation list that are loaded on the primary appear nowhere else', () => {
  const story = Story.of('cluster-of-three')
  const facts = {
    ...lab.facts,
    thisUpdate: 0,
    nextUpdate: null,
    serialNumbers: ['aa'],
    issuer: lab.facts.subject,
  }
  const changes: readonly CertificateChange[] = [
    { kind: 'append-authorities', certificates: [authorities.other.certificate] },
    { kind: 'upload-revocation-list', list: { pem: '', facts } },
    { kind: 'reset-server' },
  ]
  const others = ['expe2', 'expe3'].map((id) => story.on(id).certificates)
  const before = story.on('expe1').certificates
  for (const change of changes)
    expect(
      story.give({ type: 'change-certificates', expressway: 'expe1', change, by: 'admin' }),
    ).toBeUndefined()
  story.restartAndWait('expe1')
  story.wait(10 * MINUTE_MS)
  const after = story.on('expe1').certificates
  expect(after.trusted).toHaveLength(before.trusted.length + 1)
  expect(after.revocationLists).toHaveLength(1)
  expect(after.inForce).not.toEqual(before.inForce)
  expect(['expe2', 'expe3'].map((id) => story.on(id).certificates)).toEqual(others)
})
