import { expect, test } from 'vitest'
import { procedureNamed, procedures } from './catalogue'
import { repairsToFind } from './repairs/to-find/catalogue'

/** The topics of the guide's contents, and what can be chosen for each. */
const contents: Record<string, string[]> = {
  'Create a cluster': ['create'],
  'Add a peer': ['add-peer'],
  'Peer-specific items': ['peer-specific-items'],
  'Neighbor a cluster': ['neighbor-cluster'],
  'Endpoints and a cluster': ['endpoints'],
  'DNS SRV records': ['service-records'],
  'Add an Expressway to Cisco TMS': ['add-to-tms'],
  'Clusters in isolated networks': ['isolated-without-nat', 'isolated-behind-nat'],
  'Upgrade a cluster': ['upgrade'],
  'Remove a live peer': ['remove-live-peer'],
  'Remove a dead peer': ['remove-dead-peer'],
  'Clear configuration from this peer': ['clear-configuration'],
  'Disband a cluster': ['disband'],
  'Change the primary': ['change-primary'],
  'Change the address of a peer': ['change-address'],
  'Replace a peer': ['replace-peer', 'replace-and-keep'],
  Troubleshooting: [
    'set-cluster-name',
    'synchronize-by-hand',
    'agree-on-primary',
    'reach-time-server',
    'correct-peer-lists',
    'wait-for-upgrade',
    'turn-h323-on',
    'mend-database',
    'clear-returned-peer',
    ...repairsToFind.map(({ id }) => id),
  ],
}

const selectable = Object.values(contents).flat()

test.each(Object.entries(contents))('[INT-20] %s can be chosen, with its roles', (_topic, ids) => {
  expect(ids).not.toEqual([])
  for (const id of ids) expect(procedureNamed(id)?.roles.length, id).toBeGreaterThan(0)
})

test('nothing can be chosen that the contents do not have', () => {
  expect(procedures.map(({ id }) => id).filter((id) => !selectable.includes(id))).toEqual([])
})
