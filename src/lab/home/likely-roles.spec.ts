import { expect, test } from 'vitest'
import type { Expressway } from '../expressway-lamp'
import { likelyRoles } from './likely-roles'

function expressway(host: string, state: Expressway['state'], primary = false): Expressway {
  const still = {
    alarms: [],
    calls: 0,
    registrations: 0,
    identityConflicts: [],
    reachable: true,
    power: 'up' as const,
  }
  return { id: host, host, address: '', systemName: '', version: '', platform: '', state, primary, ...still }
}

const roles = (...keys: string[]) => keys.map((key) => ({ key }))
const three = [
  expressway('a', 'clustered'),
  expressway('b', 'clustered', true),
  expressway('c', 'standalone'),
]

test('the primary, the newcomer and the leaver are guessed from the world', () => {
  expect(likelyRoles(roles('primary', 'newPeer'), three)).toEqual({ primary: 'b', newPeer: 'c' })
  expect(likelyRoles(roles('primary', 'leavingPeer'), three)).toEqual({ primary: 'b', leavingPeer: 'a' })
})

test('of two primaries the first is the local one, the other leads the remote cluster', () => {
  const two = [
    expressway('a', 'clustered', true),
    expressway('b', 'clustered'),
    expressway('c', 'clustered', true),
  ]
  expect(likelyRoles(roles('primary', 'remotePeer'), two)).toEqual({ primary: 'a', remotePeer: 'c' })
})

test('where nobody fits, whoever is left plays the role', () => {
  const pair = [expressway('a', 'standalone'), expressway('b', 'standalone')]
  expect(likelyRoles(roles('primary', 'newPeer'), pair)).toEqual({ primary: 'a', newPeer: 'b' })
  expect(likelyRoles(roles('primary'), [])).toEqual({})
})
