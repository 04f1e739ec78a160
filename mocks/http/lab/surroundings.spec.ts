import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { readBackup } from '#contract/wire/backup'
import {
  callChoicesSchema,
  faultRemovedSchema,
  keysForUnitSchema,
  testCallAnswerSchema,
  worldSummarySchema,
} from '#contract/wire/lab'
import { shelfFileSchema } from '#contract/wire/upgrade'
import { whySchema } from '#contract/wire/why'
import { createNodeHost } from '../../node'
import { rowValues } from '../../procedures/language/clustering-values'
import { backupIn } from '../maintenance/backup-file'

async function labOf(id: string) {
  const { answer } = await createNodeHost({ begin: { id, clock: 'paused' } })
  return (path: string, method = 'GET', json?: unknown) => {
    const init = json === undefined ? { method } : { method, body: JSON.stringify(json) }
    return answer(new Request(`http://lab.test/api/lab/${path}`, init))
  }
}

describe('what stands around the Expressways', () => {
  test('[ADR-06] a DNS record is changed, shown in the world, and refused where it is none', async () => {
    const lab = await labOf('standalone-pair')
    const changed = await lab('dns', 'POST', { name: 'expe2.example.com', addresses: ['10.0.0.112'] })
    const { dnsRecords } = v.parse(worldSummarySchema, await changed.json())
    expect(dnsRecords).toContainEqual({ name: 'expe2.example.com', addresses: ['10.0.0.112'] })
    const refused = await lab('dns', 'POST', { name: 'expe2', addresses: ['<script>'] })
    expect(refused.status).toBe(422)
    expect(v.parse(problemSchema, await refused.json()).errors).toHaveLength(2)
    expect((await lab('dns', 'POST', { name: 'expe2.example.com' })).status).toBe(400)
  })

  test('[REP-09] the licence desk makes keys for one unit, none of which it has', async () => {
    const lab = await labOf('standalone-pair')
    const [one, other] = await Promise.all(
      ['expe1', '10.0.0.12'].map(async (host) =>
        v.parse(keysForUnitSchema, await (await lab(`keys?host=${host}`)).json()),
      ),
    )
    expect(one?.keys.map(({ description }) => description)).toContain('10 Rich media sessions')
    expect(one?.serialNumber).not.toBe(other?.serialNumber)
    const theirs = new Set(other?.keys.map(({ key }) => key))
    expect(one?.keys.filter(({ key }) => theirs.has(key))).toEqual([])
    expect((await lab('keys?host=expe9')).status).toBe(404)
  })

  test('the lab has kept a backup of every system from before its database could fail', async () => {
    const lab = await labOf('failed-database')
    const kept = await lab('backups?host=expe2.example.com')
    const { fileName, content } = v.parse(shelfFileSchema, await kept.json())
    expect(fileName).toMatch(/^X8\.9_.*_2016_12_04_09_00_00_backup\.tar\.gz$/)
    const { faults } = v.parse(worldSummarySchema, await (await lab('world')).json())
    expect(faults).toMatchObject([{ kind: 'database-failure' }])
    expect(readBackup(await backupIn({ fileName, content }))).toMatchObject({
      systemName: 'expe2',
      version: 'X8.9',
    })
    expect((await lab('backups?host=expe9')).status).toBe(404)
  })

  test('[PRE-28] why names and Enforce do not join in an isolated network leads to the lesson on it', async () => {
    const { host, answer } = await createNodeHost({ begin: { id: 'isolated-dmz', clock: 'paused' } })
    const both = ['expe1.example.com', 'expe2.example.com']
    const saved = (expressway: string, peers: readonly string[]) =>
      host.dispatch({
        type: 'save-settings',
        expressway,
        page: 'clustering',
        values: { clusterName: 'c.example.com', tlsVerificationMode: 'Enforce', ...rowValues(peers) },
        revision: null,
        by: 'admin',
      })
    const restarted = async (expressway: string) => {
      await host.dispatch({ type: 'restart', expressway, kind: 'restart', by: 'admin' })
      const body = JSON.stringify({ advanceMs: 600_000 })
      await answer(new Request('http://lab.test/api/lab/clock', { method: 'POST', body }))
    }
    await saved('expe1', both.slice(0, 1))
    await restarted('expe1')
    await saved('expe1', both)
    await saved('expe2', both)
    await restarted('expe2')
    const why = async (row: number) => {
      const asked = await answer(new Request(`http://lab.test/api/lab/why?host=expe1.example.com&row=${row}`))
      return v.parse(whySchema, await asked.json())
    }
    expect(await why(2)).toMatchObject({
      question: 'Why does row 2 of expe1 read Failed?',
      lesson: { id: 'isolated-behind-nat', title: 'Cluster in an isolated network behind static NAT' },
    })
    expect((await why(1)).lesson).toBeUndefined()
  })

  test.each([
    ['no-cluster-name', 'expe1.cluster-name-missing', 'Cluster name is blank', 'system/clustering'],
    ['conflicting-configuration', 'expe2.replication-conflict', 'ForceConfigUpdate', 'ssh'],
    ['inconsistent-primary', 'expe2.primary-mismatch', 'is 3 here', 'system/clustering'],
    ['ntp-unreachable', 'expe2.replication-ntp', 'Unsynchronized', 'system/time'],
    ['wrong-list', 'expe3.not-in-peer-list', 'none is an address', 'system/clustering'],
    ['upgrade-under-way', 'expe2.replication-upgrade', 'expe3 runs X8.8.3', undefined],
    ['h323-off', 'expe2.h323-off', 'on the primary', 'configuration/protocols/h323'],
    ['failed-database', 'expe2.database-failure', 'Support', 'maintenance/diagnostics/system-snapshot'],
  ])('[TRB-28] in %s, %s can be asked why it stands', async (scenario, alarm, answer, path) => {
    const lab = await labOf(scenario)
    const asked = await lab(`why?host=${alarm.split('.')[0]}&alarm=${alarm}`)
    const why = v.parse(whySchema, await asked.json())
    expect(why.answer).toContain(answer)
    // Whoever is on the way up again needs nothing but time.
    expect(why.cure).toMatchObject(path === undefined ? { kind: 'wait' } : { kind: 'page', path })
    expect((await lab('why?host=expe1&alarm=expe1.restart-ip')).status).toBe(404)
  })

  test('[NEI-02] a test call is offered the zones of an Expressway, and told where it went and what was compared', async () => {
    const { answer, host } = await createNodeHost({ begin: { id: 'two-clusters', clock: 'paused' } })
    const values = { name: 'Over there', type: 'Neighbor', peer1Address: 'expe4.example.com' }
    const zone = {
      type: 'save-item',
      expressway: 'expe1',
      list: 'zones',
      id: null,
      values,
      by: 'admin',
    } as const
    await host.dispatch(zone)
    const calls = (init?: RequestInit) =>
      answer(new Request(`http://lab.test/api/lab/calls${init ? '' : '?host=expe1'}`, init))
    const place = (zones: string[]) =>
      calls({ method: 'POST', body: JSON.stringify({ host: 'expe1', destination: alias, zones }) })

    const { zones, destinations } = v.parse(callChoicesSchema, await (await calls()).json())
    expect(zones).toEqual(['Over there'])
    const alias = destinations.find(({ host: home }) => home === 'expe4.example.com')?.alias ?? ''
    const placed = v.parse(testCallAnswerSchema, await (await place(['Over there'])).json())
    expect(placed).toMatchObject({ accepted: true, reason: 'Accepted by expe4.' })
    expect(placed.route?.zones[0]?.peers[0]).toMatchObject({ state: 'chosen', sessions: { maximum: 150 } })
    expect((await place(['Elsewhere'])).status).toBe(404)
  })

  test('[RMD-14] the end of a fault answers with the warning that goes with it', async () => {
    const lab = await labOf('dead-peer')
    const { faults } = v.parse(worldSummarySchema, await (await lab('world')).json())
    expect(faults).toMatchObject([{ kind: 'power-off', warning: null }])
    const removed = await lab(`faults/${faults[0]?.id}`, 'DELETE')
    expect(v.parse(faultRemovedSchema, await removed.json()).notes).toEqual([])
  })
})
