import { expect, test } from '../fixtures'
import { Show } from '../kit/pages/Show'
import { procedures } from '../procedures'
import { expectFinished } from './parts'

/** The same where Cisco TMS manages the cluster: wizard, Connection and Settings; the boxes of Provisioning. And where
 * people sign in at an identity provider, which is given a file. */
const elsewhere: readonly Pick<(typeof procedures)[number], 'id' | 'title' | 'startsIn'>[] = [
  {
    id: 'add-peer',
    title: 'Add a peer, with Cisco TMS',
    startsIn: { scenario: 'cluster-with-tms', roles: { primary: 'expe1', newPeer: 'expe4' } },
  },
  {
    id: 'disband',
    title: 'Disband a cluster, with Cisco TMS',
    startsIn: { scenario: 'cluster-with-tms', roles: { primary: 'expe1' } },
  },
  {
    id: 'replace-and-keep',
    title: 'Replace a peer and keep its configuration, with single sign-on',
    startsIn: {
      scenario: 'cluster-with-sso',
      roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    },
  },
]

/**
 * Of the repairs whose cause is to be found one of each family is played here: what they do are kinds of acts that others do
 * as well, and the unit tests play all of them to their end. All of them would take longer than the rest of the catalogue.
 */
const sample = [
  'two-rows-in-dispute',
  'alone-since-last-night',
  'apart-since-the-firewall',
  'cisco-tms-is-not-told',
]
const played = procedures.filter(({ id, cause }) => cause === undefined || sample.includes(id))

test.describe('Do it for me plays a procedure on the real pages to its end', () => {
  for (const { id, title, startsIn } of [...played, ...elsewhere]) {
    test(title, async ({ page, lab }) => {
      await lab.load(startsIn.scenario, { open: '/expe1.example.com/overview' })
      await lab.startProcedure(id, startsIn.roles)
      const show = new Show(page)
      await show.playAll()
      expect(await show.ending()).toBe('The procedure is finished.')
      await expectFinished(lab)
    })
  }
})
