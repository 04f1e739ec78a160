import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { MOMENT } from '#contract/wire/headers'
import { momentText } from '#contract/wire/timeline'
import { zonesSchema } from '#contract/wire/zones'
import type { ScenarioChoice } from '../../host/world-host'
import { askedLab } from '../../testing/asking'

/** A lab, and the header of a look at its world as it was before anything was done. */
async function labOf(begin: ScenarioChoice) {
  const lab = await askedLab({ begin: { clock: 'paused', signin: 'admin', ...begin } })
  const before = async () => {
    const { world } = await (await lab.host.past()).mark()
    const [first] = (await lab.host.exportLog()).entries
    return { [MOMENT]: momentText({ source: `world:${world}`, serial: 0, at: first?.at ?? 0 }) }
  }
  const status = async (path: string, headers = {}) => (await lab.ask('GET', path, undefined, headers)).status
  return { ...lab, before, status }
}

describe('the past of a world in which something is to be found', () => {
  test.each([
    ['ntp-unreachable', 'reach-time-server', 'why?host=expe2&alarm=expe2.replication-ntp'],
    ['apart-since-the-firewall', 'apart-since-the-firewall', 'why?host=expe1&row=2'],
  ] as const)('tells no more of %s than the present', async (id, procedure, why) => {
    const lab = await labOf({ id, procedure, mode: 'practise' })
    const before = await lab.before()
    for (const path of ['lab/world', 'lab/events?since=0', `lab/${why}`, 'expe1/status/alarms'])
      expect(await lab.status(path, before), path).toBe(403)
    expect(await lab.status(`lab/${why}`)).toBe(403)
    // Whoever has asked for the cause may look.
    expect((await lab.ask('POST', 'lab/run/help', { step: null, help: 'cause' })).status).toBe(200)
    expect(await lab.status('lab/world', before)).toBe(200)
  })

  test('gives no reasons for nothing to whoever practises, for whom they are help that counts', async () => {
    const lab = await labOf({ id: 'cluster-of-three' })
    const before = await lab.before()
    const why = 'lab/why?host=expe1&row=1'
    expect(await lab.status(why, before)).toBe(200)
    const roles = { primary: 'expe1.example.com', newPrimary: 'expe2.example.com' }
    const started = await lab.ask('POST', 'lab/procedures/change-primary/start', { roles, mode: 'practise' })
    expect(started.status).toBe(200)
    expect(await lab.status(why)).toBe(403)
    expect(await lab.status(why, before)).toBe(403)
    expect((await lab.read(zonesSchema, 'lab/dns', before)).findings).toBeNull()
    const steps = { procedure: 'change-primary' }
    expect((await lab.ask('POST', 'lab/exercises/steps', steps, before)).status).toBe(403)
    await lab.ask('DELETE', 'lab/run', undefined)
    expect(await lab.status(why, before)).toBe(200)
  })
})

test('no reasons are given in a world to be mended before anybody has begun', async () => {
  const lab = await labOf({ id: 'apart-since-the-firewall' })
  const refused = await lab.ask('GET', 'lab/why?host=expe1&row=2')
  expect(refused.status).toBe(403)
  expect(v.parse(v.looseObject({ detail: v.string() }), await refused.json()).detail).toContain(
    'once what is wrong',
  )
})
