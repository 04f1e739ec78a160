import { describe, expect, test } from 'vitest'
import { menuPages } from '#contract/menu'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { backupOf, hostOf } from '../../sim/machine/index'
import { procedures } from '../catalogue'
import { actsOf, type Played, play, started, stepsIn } from '../engine/play'
import * as acts from './act'
import { isLabPage } from './detail'
import { pages } from './pages'
import { shownAct } from './shown-act'

const menuPaths: readonly string[] = menuPages().map(({ path }) => path)

const isPage = (path: string) =>
  menuPaths.includes(path) || path === 'ssh' || path === 'login' || isLabPage(path)

/** The procedure in the world that it names, at its beginning. */
function begun({ id, startsIn }: (typeof procedures)[number]): Played {
  return started(present(startWorld(startsIn.scenario, 1, 'strict'), id), id, startsIn.roles)
}

const hostsIn = ({ world }: Played) =>
  Object.values(world.expressways).map((machine) => hostOf(world, machine))

describe.each(procedures)('$id: every act has a sentence and a pointer', (procedure) => {
  test('whose machine and page there are, and which stay as they are while the step is carried out', () => {
    let at = begun(procedure)
    for (const { id } of stepsIn(at)) {
      const due = actsOf(at, id)
      const before = due.map((act) => shownAct(at.world, act))
      for (const [index, act] of due.entries()) {
        const shown = shownAct(at.world, act)
        const { pointer, sentence } = shown
        expect(sentence).toMatch(/^[A-Z].*\.$/s)
        if (pointer.host !== null) expect(hostsIn(at)).toContain(pointer.host)
        if (pointer.kind === 'page') {
          expect(isPage(pointer.path), pointer.path).toBe(true)
          expect(pointer.targets.filter(({ name, words }) => name === '' || words === '')).toEqual([])
          expect(shown, `${id}: ${sentence}`).toEqual(before[index])
        }
        at = play(at, [act])
      }
    }
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
    [acts.wait(61_000), 'Let 61 seconds pass.'],
    [acts.waitUntilBack('expe2'), 'Wait until expe2 answers again.'],
    [acts.waitForNextEvent(), 'Wait until the next thing falls due.'],
  ])('%o', (act, sentence) => {
    expect(said(act)).toBe(sentence)
  })
})
