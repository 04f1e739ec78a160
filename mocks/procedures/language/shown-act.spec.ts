import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { pages } from '#contract/pages'
import type { ShownAct } from '#contract/wire/step-help'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { backupOf, hostOf } from '../../sim/machine/index'
import { procedures } from '../catalogue'
import { actsOf, type Played, play, started, stepsIn, unplayed } from '../engine/play'
import * as acts from './act'
import { isLabPage } from './detail'
import { shownAct } from './shown-act'

const menuPaths: readonly string[] = menuPages().map(({ path }) => path)

const isPage = (path: string) =>
  menuPaths.includes(path) || ['ssh', 'serial-console', 'login'].includes(path) || isLabPage(path)

/** The procedure in the world that it names, at its beginning. */
function begun({ id, startsIn }: (typeof procedures)[number]): Played {
  return started(present(startWorld(startsIn.scenario, 1, 'strict'), id), id, startsIn.roles)
}

const hostsIn = ({ world }: Played) =>
  Object.values(world.expressways).map((machine) => hostOf(world, machine))

/** What is wrong with an act as it is shown in that world, in words. */
function faultsOf({ sentence, pointer }: ShownAct, at: Played): string[] {
  const isOnMachine = pointer.host === null || hostsIn(at).includes(pointer.host)
  const isThere = pointer.kind === 'wait' || isPage(pointer.path)
  const targets = pointer.kind === 'wait' ? [] : pointer.targets
  return [
    /^[A-Z].*\.$/s.test(sentence) ? '' : 'is no sentence',
    isOnMachine ? '' : `no machine answers at ${pointer.host}`,
    isThere ? '' : 'the menu has no such page',
    targets.every(({ name, words }) => name !== '' && words.endsWith('.')) ? '' : 'a target has no name',
  ].filter((fault) => fault !== '')
}

/** What each act of a step is shown as when the step begins, and what when its own turn comes. */
type Compared = { readonly step: string; readonly atFirst: ShownAct; readonly inTurn: ShownAct; at: Played }

function playedThrough(procedure: (typeof procedures)[number]): Compared[] {
  const compared: Compared[] = []
  let at = begun(procedure)
  for (const { id } of stepsIn(at)) {
    const due = actsOf(at, id)
    const { world } = at
    for (const act of due) {
      compared.push({ step: id, atFirst: shownAct(world, act), inTurn: shownAct(at.world, act), at })
      at = play(at, [act])
    }
  }
  return compared
}

describe.each(procedures)('$id: every act has a sentence and a pointer', (procedure) => {
  test('whose machine and page there are, and which stay as they are while the step is carried out', () => {
    const compared = playedThrough(procedure)
    expect(compared.length).toBeGreaterThan(0)
    expect(
      compared.flatMap(({ inTurn, step, at }) =>
        faultsOf(inTurn, at).map((fault) => `${step}, ${inTurn.sentence}: ${fault}`),
      ),
    ).toEqual([])
    expect(compared.map(({ inTurn }) => inTurn)).toEqual(compared.map(({ atFirst }) => atFirst))
  })

  test('and every step can be asked for at any time', () => {
    const at = begun(procedure)
    for (const { id } of stepsIn(at)) {
      expect(() => actsOf(at, id).map((act) => shownAct(at.world, act)), id).not.toThrow()
    }
  })
})

describe('in words', () => {
  const world = present(startWorld('cluster-of-one', 1, 'strict'), 'no scenario')
  const said = (act: acts.Act) => shownAct(world, act).sentence

  test.each<readonly [acts.Act, string]>([
    [
      acts.save('expe1', pages.clustering, { peer2Address: 'expe2.example.com' }),
      'On expe1, open System > Clustering. In Peer 2 address type expe2.example.com. Press Save.',
    ],
    [
      acts.save('expe1', pages.maintenanceMode, { mode: 'On' }),
      'On expe1, open Maintenance > Maintenance mode. In Maintenance mode choose On. Press Save. Press OK.',
    ],
    [acts.visit('expe2', pages.alarms), 'On expe2, open Status > Alarms.'],
    [acts.type('expe2', 'yes'), 'On expe2, open the command line. Type yes and press Enter.'],
    [
      acts.breakIt({ kind: 'path-cut', between: ['expe1', 'expe2'] }),
      'In the lab, open Faults. In Fault choose Cut a path. In Between choose expe1.example.com. In and choose expe2.example.com. Press Add fault.',
    ],
    [
      acts.placeCall('expe1', 'ann@example.com', []),
      'In the lab, open Test calls. In Expressway choose expe1.example.com. In Through choose No zone. In Destination type ann@example.com. Press Place a test call.',
    ],
    [
      acts.restore('expe1', backupOf(present(world.expressways['expe1'], 'expe1'), world.now), 'shelf'),
      'On expe1, open Maintenance > Backup and restore. Press Choose earlier backup. Press Continue with system restore.',
    ],
    [acts.wait(300_000), 'Let 5 minutes pass.'],
    [
      acts.placeCall('expe1', 'ann@example.com', ['To the branch']),
      'In the lab, open Test calls. In Expressway choose expe1.example.com. In Through choose Zone To the branch. In Destination type ann@example.com. Press Place a test call.',
    ],
    [
      acts.lookUp('expe1', 'expe2.example.com', 'SRV'),
      'On expe1, open Maintenance > Tools > Network utilities > DNS lookup. In Host type expe2.example.com. In Query type choose SRV. Press Lookup.',
    ],
    [
      acts.acknowledge('expe1', ['expe1.h323-off', 'expe1.replication-conflict']),
      'On expe1, open Status > Alarms. Tick Select Invalid clustering configuration. Tick Select Cluster replication error. Press Acknowledge.',
    ],
    [acts.wait(61_000), 'Let 61 seconds pass.'],
    [acts.wait(1_500), 'Let 1.5 seconds pass.'],
    [acts.waitUntilBack('expe2'), 'Wait until expe2 answers again.'],
    [acts.waitForNextEvent(), 'Wait until the next thing falls due.'],
  ])('%o', (act, sentence) => {
    expect(said(act)).toBe(sentence)
  })

  test('items that are deleted are named, each of them and no other', () => {
    const zone = (name: string) => acts.saveItem('expe1', pages.zones, { name, type: 'Neighbor' })
    const { world: made } = play(unplayed(world), [zone('A'), zone('B'), zone('C')])
    const ids = (made.expressways['expe1']?.lists['zones'] ?? [])
      .filter(({ values }) => values['name'] === 'A' || values['name'] === 'C')
      .map(({ id }) => id)
    expect(shownAct(made, acts.deleteItems('expe1', pages.zones, ids)).sentence).toBe(
      'On expe1, open Configuration > Zones > Zones. Tick Select A. Tick Select C. Press Delete. Press OK.',
    )
  })
})
