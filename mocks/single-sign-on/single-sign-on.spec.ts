import { describe, expect, test } from 'vitest'
import { createNodeHost } from '../node'
import { fingerprintOf, hasMetadataOf, samlMetadataOf } from '../sim/around/index'
import { present } from '../sim/ground/index'
import { MINUTE_MS, Story } from '../testing/story'
import { metadataIn, samlMetadataText, signInsOf } from './index'

const story = () => Story.of('cluster-with-sso')

/** Gives the identity provider what a machine exports. */
function carry(at: Story, from: string) {
  const read = metadataIn(samlMetadataText(at.world, at.on(from)))
  if ('wrong' in read) throw new Error(read.wrong)
  return at.give({ type: 'import-saml-metadata', ...read })
}

/** expe4 takes the place of expe3, as an added peer. */
function replaced(): Story {
  const at = story()
  at.alter('expe3', (expressway) => {
    expressway.settings['ip.lan1Ipv4Address'] = '10.0.0.99'
  })
  at.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
  const rows = { peer3Address: 'expe4.example.com' }
  for (const id of ['expe1', 'expe2']) at.save(id, 'clustering', rows)
  at.save('expe4', 'clustering', {
    clusterName: 'cluster1.example.com',
    peer1Address: 'expe1.example.com',
    peer2Address: 'expe2.example.com',
    ...rows,
  })
  at.restartAndWait('expe4')
  at.wait(10 * MINUTE_MS)
  return at
}

const failures = (at: Story) =>
  signInsOf(at.world).map(({ expressway: { id }, failed }) => [id, failed > 0] as const)

describe('single sign-on', () => {
  test('works through every peer while the identity provider knows them all', () => {
    const at = story()
    expect(failures(at)).toEqual([
      ['expe1', false],
      ['expe2', false],
      ['expe3', false],
    ])
    expect(signInsOf(at.world).reduce((sum, { tried }) => sum + tried, 0)).toBe(24)
  })

  test('[REP-17] after a peer was replaced the sign-ins through the new one fail, some of all, until its metadata is there', () => {
    const at = replaced()
    expect(failures(at)).toEqual([
      ['expe1', false],
      ['expe2', false],
      ['expe4', true],
    ])
    const [, , last] = signInsOf(at.world)
    const { tried, failed, because } = present(last, 'expe4 serves')
    expect(failed).toBe(tried)
    expect(failed).toBeLessThan(24)
    expect(because).toContain(at.on('expe4').serialNumber)
    // Who is refused now may come in by another peer a minute later.
    const shares = new Set<number>()
    for (let minute = 0; minute < 5; minute += 1) {
      shares.add(signInsOf(at.world)[2]?.failed ?? 0)
      at.wait(MINUTE_MS)
    }
    expect(shares.size).toBeGreaterThan(1)
    expect(carry(at, 'expe2')).toBeUndefined()
    expect(failures(at).some(([, isFailing]) => isFailing)).toBe(false)
  })

  test('[REP-18] the metadata is a function of the set of serial numbers, and of nothing else', () => {
    expect(fingerprintOf(['A', 'B', 'C'])).toBe(fingerprintOf(['C', 'A', 'B', 'A']))
    for (const other of [
      ['A', 'B'],
      ['A', 'B', 'D'],
      ['AB', 'C'],
      ['A', 'B', 'C', 'D'],
    ])
      expect(fingerprintOf(other)).not.toBe(fingerprintOf(['A', 'B', 'C']))
    const at = story()
    const before = samlMetadataOf(at.world, at.on('expe1'))
    at.save('expe1', 'clustering', { clusterName: 'other.example.com' })
    at.save('expe1', 'dns', { systemHostName: 'changed' })
    expect(samlMetadataOf(at.world, at.on('expe1')).fingerprint).toBe(before.fingerprint)
    const after = replaced()
    const fingerprints = ['expe1', 'expe2', 'expe4'].map(
      (id) => samlMetadataOf(after.world, after.on(id)).fingerprint,
    )
    expect(new Set(fingerprints).size).toBe(1)
    expect(fingerprints).not.toContain(before.fingerprint)
  })

  test('[REP-19] what any peer exports is what the others do, and is equal at the identity provider once it is imported', () => {
    const at = replaced()
    const texts = ['expe1', 'expe2', 'expe4'].map((id) => samlMetadataText(at.world, at.on(id)))
    expect(new Set(texts).size).toBe(1)
    expect(samlMetadataOf(at.world, at.on('expe1'))).toMatchObject(metadataIn(texts[0] ?? ''))
    expect(hasMetadataOf(at.world, at.on('expe1'))).toBe(false)
    carry(at, 'expe4')
    expect(hasMetadataOf(at.world, at.on('expe1'))).toBe(true)
    expect(at.world.identityProvider?.metadata).toMatchObject(samlMetadataOf(at.world, at.on('expe1')))
  })

  test.each(['', '<xml/>', 'cut', 'changed'])(
    'a file that is none is refused, and nothing changes: %s',
    async (kind) => {
      const { host, answer } = await createNodeHost({ begin: { id: 'cluster-with-sso', clock: 'paused' } })
      const { world } = await host.read()
      const at = new Story(world)
      const text = samlMetadataText(world, at.on('expe1'))
      const texts: Record<string, string> = {
        cut: text.slice(0, 400),
        changed: text.replace(at.on('expe2').serialNumber, at.on('expe4').serialNumber),
      }
      const send = (metadata: string) =>
        answer(
          new Request('http://lab.test/api/lab/identity-provider', {
            method: 'POST',
            body: JSON.stringify({ metadata }),
          }),
        )
      const refused = await send(texts[kind] ?? kind)
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({ errors: [{ field: 'metadata' }] })
      expect((await host.read()).world).toBe(world)
      expect((await send(text)).status).toBe(200)
    },
  )

  test('a world without an identity provider says so', () => {
    const at = Story.of('cluster-of-three')
    expect(carry(at, 'expe1')).toMatchObject({ kind: 'not-found' })
  })
})
