import { describe, expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import type { Certificate, CertificateChange } from '#contract/wire/certificates'
import { SECOND_MS, Story } from '../../../testing/story'
import { nextDue } from '../../advance'
import { present } from '../../ground/assert'
import { isClustered } from '../../machine/peers/read'
import { externalManagerStatus } from './read'

const status = (story: Story, id = 'expe1') => externalManagerStatus(story.world, story.on(id))

/** A pair whose first machine was told of TMS, by HTTP unless said otherwise. */
function told(values: PageValues = {}): Story {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'external-manager', { address: 'tms.example.com', protocol: 'HTTP', ...values })
  return story
}

const change = (story: Story, certificates: CertificateChange) =>
  story.give({ type: 'change-certificates', expressway: 'expe1', change: certificates, by: 'admin' })

/** Takes the authority of TMS off the trusted CA list of the first machine; gives it. */
function distrust(story: Story): Certificate {
  const { trusted } = story.on('expe1').certificates
  const { authorityKeyId } = story.world.network.tms
  const authority = present(
    trusted.find(({ facts }) => facts.subjectKeyId === authorityKeyId),
    'it is trusted',
  )
  change(story, { kind: 'delete-authorities', fingerprints: [authority.facts.fingerprint] })
  return authority
}

const forged = (authority: Certificate): Certificate => ({
  ...authority,
  facts: { ...authority.facts, fingerprint: 'forged', publicKeyId: 'another key' },
})

describe('the state of the external manager', () => {
  test('is Inactive until an address is saved', () => {
    expect(status(Story.of('standalone-pair'))).toMatchObject({ state: 'Inactive', reason: '' })
  })

  test('[ADD-25] [TMS-09] [TMS-19] goes from Initialising to Active by itself, 20 seconds after the save', () => {
    const story = told()
    expect(status(story).state).toBe('Initialising')
    expect(nextDue(story.world)?.at).toBe(story.world.now + 20 * SECOND_MS)
    story.wait(19 * SECOND_MS)
    expect(status(story).state).toBe('Initialising')
    story.wait(SECOND_MS)
    expect(status(story).state).toBe('Active')
    expect(status(story, 'expe2').state).toBe('Inactive')
  })

  const bad: [PageValues, string][] = [
    [{ address: 'nobody.example.com' }, 'DNS has no such name'],
    [{ address: '10.0.0.99' }, 'No external manager answers at 10.0.0.99'],
    [{ address: 'expe2.example.com' }, 'No external manager answers'],
    [{ path: 'tms/public' }, 'no such path'],
  ]

  test.each(bad)(
    '[ADD-25] [PRE-25] [TMS-05] [TMS-06] is Failed with its reason after %o, and stays so',
    (values, reason) => {
      const story = told(values)
      expect(status(story)).toMatchObject({ state: 'Failed' })
      expect(status(story).reason).toContain(reason)
      story.wait(600 * SECOND_MS)
      expect(status(story).state).toBe('Failed')
    },
  )

  const good: PageValues[] = [
    { address: '10.0.0.6' },
    { path: 'tms/public/external/management/SystemManagementService.asmx' },
    { protocol: 'HTTP', certificateVerificationMode: 'On' },
    { protocol: 'HTTPS', certificateVerificationMode: 'Off' },
  ]

  test.each(good)(
    '[ADD-25] [TMS-05] [TMS-06] [TMS-08] becomes Active with %o, without any certificate',
    (values) => {
      const story = told(values)
      distrust(story)
      story.wait(20 * SECOND_MS)
      expect(status(story).state).toBe('Active')
    },
  )

  test('[ADD-25] [TMS-07] over HTTPS with verification it is Active only while the authority of TMS is trusted here', () => {
    const story = told({ protocol: 'HTTPS' })
    const authority = distrust(story)
    story.wait(60 * SECOND_MS)
    expect(status(story)).toMatchObject({ state: 'Failed' })
    expect(status(story).reason).toContain('not in the trusted CA list of expe1')
    // One that only bears its name and calls its key so has not signed anything of TMS.
    change(story, { kind: 'append-authorities', certificates: [forged(authority)] })
    story.wait(60 * SECOND_MS)
    expect(status(story)).toMatchObject({ state: 'Failed' })
    change(story, { kind: 'append-authorities', certificates: [authority] })
    expect(status(story).state).toBe('Initialising')
    story.wait(20 * SECOND_MS)
    expect(status(story).state).toBe('Active')
  })

  test('[ADD-25] [TMS-05] fails while TMS cannot be reached and begins anew when it can', () => {
    const story = told()
    story.wait(60 * SECOND_MS)
    story.give({ type: 'add-fault', fault: { kind: 'tms-unreachable' } })
    expect(status(story)).toMatchObject({ state: 'Failed' })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(status(story).state).toBe('Initialising')
    story.wait(20 * SECOND_MS)
    expect(status(story).state).toBe('Active')
    const lines = story.on('expe1').eventLog.map(({ event }) => event)
    expect(lines.filter((event) => event.startsWith('External manager'))).toEqual([
      'External manager reached',
      'External manager lost',
      'External manager reached',
    ])
  })

  test('[TMS-05] a machine that is cut off is told so, and begins anew when it is back', () => {
    const story = told()
    story.wait(60 * SECOND_MS)
    story.give({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe1' } })
    expect(status(story)).toMatchObject({ state: 'Failed' })
    expect(status(story).reason).toContain('no path from expe1')
    story.wait(600 * SECOND_MS)
    expect(status(story).state).toBe('Failed')
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(status(story).state).toBe('Initialising')
  })

  test('[TMS-09] a change of the address begins anew even when both work', () => {
    const story = told()
    story.wait(60 * SECOND_MS)
    story.save('expe1', 'external-manager', { address: '10.0.0.6' })
    expect(status(story).state).toBe('Initialising')
  })

  test('[ADD-25] in a cluster the address is copied and every peer has a state of its own', () => {
    const story = Story.of('cluster-of-three')
    story.save('expe1', 'external-manager', { address: '10.0.0.6', protocol: 'HTTP' })
    story.give({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe3' } })
    story.wait(180 * SECOND_MS)
    expect(['expe1', 'expe2'].map((id) => status(story, id).state)).toEqual(['Active', 'Active'])
    expect(status(story, 'expe3').state).not.toBe('Active')
  })
})

test('[R-14] Cisco TMS knows no clusters: nothing of it changes when a peer leaves, nor when the last one has', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe1', 'external-manager', { address: '10.0.0.6', protocol: 'HTTP' })
  story.save('expe1', 'tms-provisioning-extension-services', {
    serverAddress: '10.0.0.6',
    usersConnect: 'Yes',
  })
  story.wait(180 * SECOND_MS)
  const { tms } = story.world.network
  const provisioned = story.page('expe3', 'tms-provisioning-extension-services')
  expect(provisioned).toMatchObject({ usersConnect: 'Yes' })
  const rows = { expe3: ['expe1', 'expe2'], expe2: ['expe1'], expe1: [] }
  for (const [id, left] of Object.entries(rows)) {
    story.saveRows(id, [], { clusterName: `${id}.example.com` })
    story.restartAndWait(id)
    for (const other of left) story.saveRows(other, left)
    story.wait(180 * SECOND_MS)
    expect(isClustered(story.on(id)), id).toBe(false)
    expect(status(story, id).state, id).toBe('Active')
  }
  expect(story.world.network.tms).toEqual(tms)
  expect(story.page('expe3', 'tms-provisioning-extension-services')).toEqual(provisioned)
})

describe('what Cisco TMS gets when it asks by SNMP', () => {
  const silent = ['Disabled', 'v3 secure SNMP']

  test.each(silent)('[TMS-01] with SNMP mode %s it is no SNMP response', (mode) => {
    const story = told()
    story.save('expe1', 'snmp', { mode })
    story.restartAndWait('expe1')
    const { snmp } = status(story)
    expect(snmp.answers).toBe(false)
    expect(snmp.reason).toContain(`No SNMP response: SNMP mode of expe1 is ${mode}`)
  })

  test.each(['v3 plus TMS support', 'v2c'])('[TMS-01] with SNMP mode %s it is an answer', (mode) => {
    const story = told()
    story.save('expe1', 'snmp', { mode })
    expect(status(story).snmp.answers).toBe(false)
    story.restartAndWait('expe1')
    expect(status(story).snmp).toEqual({ answers: true, reason: '' })
  })

  test('[TMS-02] with another Community name than public it is none', () => {
    const story = told()
    story.save('expe1', 'snmp', { mode: 'v2c', communityName: 'secret' })
    story.restartAndWait('expe1')
    expect(status(story).snmp.reason).toContain('Community name of expe1 is secret')
    story.save('expe1', 'snmp', { communityName: 'public' })
    expect(status(story).snmp.answers).toBe(true)
  })

  test('[TMS-02] the Community name is public at first; what counts is the one that TMS asks for', () => {
    const story = told()
    story.save('expe1', 'snmp', { mode: 'v2c' })
    story.restartAndWait('expe1')
    expect(story.page('expe1', 'snmp')).toMatchObject({ communityName: 'public' })
    const { world } = story
    const { network } = world
    const other = new Story({
      ...world,
      network: { ...network, tms: { ...network.tms, community: 'private' } },
    })
    expect(status(other).snmp.reason).toContain('Community name of expe1 is public; TMS asks for private')
    other.save('expe1', 'snmp', { communityName: 'private' })
    expect(status(other).snmp).toEqual({ answers: true, reason: '' })
  })
})
