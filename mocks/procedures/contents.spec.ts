import { expect, test } from 'vitest'
import { procedureNamed, procedures } from './catalogue'

/** The topics of the guide's contents, and what can be chosen for each; null while the lab has nothing for it. */
const contents: Record<string, string[] | null> = {
  'Create a cluster': ['create'],
  'Add a peer': ['add-peer'],
  'Peer-specific items': null,
  'Neighbor a cluster': ['neighbor-cluster'],
  'Endpoints and a cluster': null,
  'Add an Expressway to Cisco TMS': null,
  'Upgrade a cluster': ['upgrade'],
  'Remove a live peer': ['remove-live-peer'],
  'Remove a dead peer': ['remove-dead-peer'],
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
  ],
}

const selectable = Object.values(contents).flatMap((ids) => ids ?? [])

test.each(selectable)('%s of the contents can be chosen, with its roles', (id) => {
  expect(procedureNamed(id)?.roles.length).toBeGreaterThan(0)
})

test('nothing can be chosen that the contents do not have', () => {
  expect(procedures.map(({ id }) => id).filter((id) => !selectable.includes(id))).toEqual([])
})
