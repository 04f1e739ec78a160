import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { present } from '../sim/ground/index'
import { made, startOf, tellings, toldTwice, twoThings, worldOf } from '../testing/made'
import type { Trial } from '../testing/mistake-scenes'
import { faultsEnd, trials } from '../testing/mistake-trials'
import { TEN_MINUTES_MS } from '../testing/quiet-mistakes'
import { procedures } from './catalogue'
import { actsOf, type Played, play, runOf, stepOf, stepsIn } from './engine/play'
import { wait } from './language/act'
import type { Roles } from './language/procedure'

/** What a cell says that nothing is written down with. */
const NOT_WRITTEN = /\b(?:not|nothing is) (?:refused or )?written down\b/gi

const runs = Object.entries(trials).flatMap(([id, trial]) =>
  (['strict', 'realistic'] as const)
    .filter((profile) => (trial.only ?? profile) === profile)
    .map((profile) => ({ id, profile, trial })),
)

describe('a mistake of the guide that is made once', () => {
  test.each(runs)('is written down as one: $id in $profile', ({ id, profile, trial }) => {
    const all = tellings(startOf(trial, profile), trial.deeds)
    expect(all.flat()).toContain(trial.as ?? id)
    expect(toldTwice(id, all)).toEqual([])
  })

  test('is tried here where the table says that it is written down', () => {
    const rows = readFileSync('docs/mistakes.tsv', 'utf8').trimEnd().split('\n').slice(1)
    const isWritten = (cell: string) => /\bwritten down\b/i.test(cell.replaceAll(NOT_WRITTEN, ''))
    const written = rows.flatMap((row) => {
      const [id = '', , , , strict = '', realistic = ''] = row.split('\t')
      return isWritten(strict) || isWritten(realistic) ? [id] : []
    })
    expect(Object.keys(trials).toSorted()).toEqual(written.toSorted())
  })
})

/** Who plays which part in a procedure that is not the one of the mistake. */
const cast: Roles = {
  primary: 'expe1',
  newPeer: 'expe4',
  leavingPeer: 'expe2',
  deadPeer: 'expe3',
  newPrimary: 'expe2',
  peer: 'expe3',
  remotePeer: 'expe4',
  expressway: 'expe1',
  recoveredPeer: 'expe3',
}

/** The trial with every other procedure that starts in its world. */
function elsewhere(trial: Trial): Trial[] {
  const world = worldOf(trial, 'realistic')
  return procedures.flatMap((procedure) => {
    const roles = Object.fromEntries(procedure.roles.map(({ key }) => [key, cast[key] ?? '']))
    const isCast = Object.values(roles).every((id) => world.expressways[id] !== undefined)
    if (procedure.id === trial.procedure || !isCast || procedure.startRefusal(world, roles)) return []
    return [{ ...trial, procedure: procedure.id, roles }]
  })
}

test.each(
  Object.entries(trials).filter(([, { before, deeds }]) => before === undefined && Array.isArray(deeds)),
)('%s is one mistake in whichever procedure it is made', (id, trial) => {
  const twice = elsewhere(trial).map((one) => [
    one.procedure,
    toldTwice(id, tellings(startOf(one, 'realistic'), one.deeds)),
  ])
  expect(twice).toEqual(twice.map(([procedure]) => [procedure, []]))
})

test.each([...twoThings])('but for one of %s that is two things at once', (id, { told, because }) => {
  const trial = present(trials[id], `${id} is tried`)
  const all = [trial, ...elsewhere(trial)].flatMap((one) => tellings(startOf(one, 'realistic'), one.deeds))
  expect(
    all.map((ids) => ids.join(' ')),
    because,
  ).toContain(told)
})

/** The run goes on from a mistake as the solution would: what is still open is done, round after round. */
function goneOn(at: Played): Played {
  const rounds = [1, 2, 3, 4]
  return rounds.reduce((before, _) => {
    if (runOf(before).finished) return before
    const open = stepsIn(before).map(({ id }) => id)
    const after = open.reduce(
      (now, id) => (stepOf(now, id).state === 'done' ? now : play(now, actsOf(now, id))),
      play(before, faultsEnd(before)),
    )
    return play(after, [wait(TEN_MINUTES_MS)])
  }, at)
}

/** After what the acts of the solution alone do not finish the run, and what is undone or mended first, as its steps say. */
const beyond = new Map([
  ['CRE-M1', 'the rows of the others are blanked'],
  ['CRE-M12', 'a time server that answers is entered again'],
  ['CRE-M14', 'the entry on the other Expressway is cleared'],
  ['ADD-M1', 'the row of the second is blanked: replication waits for both'],
  ['ADD-M13', 'NAT is turned off again, and its peer restarted'],
  ['ADD-M14', 'a machine that does not fit never joins: another one is added'],
  ['ADD-M16', 'the authorities are trusted'],
  ['ADD-M19', 'the row that leads to nobody is blanked: replication waits for it'],
  ['PRI-M5', 'the rows are moved back'],
  ['ADR-M3', 'DNS leads to the new address'],
  ['UPG-M1', 'the conflict is ended by a forced update, and maintenance mode is turned off'],
  ['UPG-M8', 'maintenance mode is turned off'],
  ['NEI-M1', 'all zones but one are deleted'],
  ['NEI-M2', 'the missing peers are entered in the zone'],
  ['NEI-M4', 'the second entry of the zone is blanked'],
  ['NEI-M5', 'the zone gets names'],
  ['TRB-M7', 'the database is failed still, and its procedure begins again'],
  ['TRB-M10', 'the verification is turned on again'],
  ['SRV-M1', 'the records get equal weights'],
])

test.each(Object.entries(trials))('after %s the run can still be finished in realistic', (id, trial) => {
  const { end } = made(startOf(trial, 'realistic'), trial.deeds)
  const { finished, steps } = runOf(goneOn(end))
  const open = steps.flatMap((step) =>
    ['open', 'current'].includes(step.state) ? [`${step.id}: ${step.missing}`] : [],
  )
  expect(finished, open.join('\n')).toBe(!beyond.has(id))
  // Every step that is left says what it waits for.
  expect(open.filter((line) => line.endsWith(': '))).toEqual([])
})
