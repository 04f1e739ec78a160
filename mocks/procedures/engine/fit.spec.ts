import { describe, expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { procedureNamed, procedures } from '../catalogue'
import { fitOf } from './fit'

const worldOf = (scenario: string) => present(startWorld(scenario, 1, 'strict'), scenario)
const fitIn = (scenario: string, id: string) => fitOf(worldOf(scenario), present(procedureNamed(id), id))
const hosts = (roles: Record<string, string>) =>
  Object.fromEntries(Object.entries(roles).map(([key, name]) => [key, `${name}.example.com`]))

describe('who can start a procedure in a world', () => {
  test('is clear where nobody else could', () => {
    expect(fitIn('cluster-of-three', 'add-peer')).toEqual({
      procedure: 'add-peer',
      roles: hosts({ primary: 'expe1', newPeer: 'expe4' }),
      isClear: true,
      // Its Call signaling optimization becomes that of the primary.
      isLossless: false,
      refusal: null,
    })
    expect(fitIn('dead-peer', 'remove-dead-peer')).toMatchObject({
      roles: hosts({ primary: 'expe1', deadPeer: 'expe3' }),
      isClear: true,
      isLossless: true,
    })
  })

  test('is proposed where several could: those who usually do', () => {
    expect(fitIn('standalone-pair', 'create')).toMatchObject({
      roles: hosts({ primary: 'expe1' }),
      isClear: false,
      refusal: null,
    })
    expect(fitIn('two-clusters', 'neighbor-cluster')).toMatchObject({
      roles: hosts({ primary: 'expe1', remotePeer: 'expe4' }),
      isClear: false,
    })
    expect(fitIn('cluster-of-three', 'remove-live-peer')).toMatchObject({
      roles: hosts({ primary: 'expe1', leavingPeer: 'expe2' }),
      isClear: false,
    })
  })

  test('is nobody where it does not fit, and the reason is told', () => {
    expect(fitIn('standalone-pair', 'add-peer')).toMatchObject({
      roles: hosts({ primary: 'expe1', newPeer: 'expe2' }),
      isClear: false,
      refusal: expect.stringContaining('expe1'),
    })
    expect(fitIn('cluster-of-three', 'set-cluster-name').refusal).toContain('nothing to cure')
    expect(fitIn('standalone-pair', 'replace-peer').refusal).toContain('too few')
  })

  test.each(procedures.map(({ id, startsIn }) => ({ id, startsIn })))(
    'is somebody in the world that $id names',
    ({ id, startsIn }) => {
      expect(fitIn(startsIn.scenario, id).refusal).toBeNull()
    },
  )
})
