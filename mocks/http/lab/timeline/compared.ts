import { listDefinitions } from '#contract/lists/catalogue'
import { settingsPages } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import { fieldsOf, isSecret } from '#contract/settings/validate'
import { type Compared, DIFFERENCES_MAX } from '#contract/wire/timeline'
import type { Past, Told } from '../../../host/past/past'
import { commonLength } from '../../../host/past/story'
import type { Replica } from '../../../host/replica'
import { resultOf } from '../../../procedures/engine/result'
import { alarmDefinition } from '../../../sim/alarms/index'
import { settingsPageAnswer, worldSummary } from '../../../sim/answers/index'
import { type Expressway, type World } from '../../../sim/ground/index'
import { hostOf } from '../../../sim/machine/index'
import { happeningText } from './words'

type Row = Compared['rows'][number]

/** Two logs at their ends: where they part, what came of the runs that they end in, and what differs in their worlds. */
export async function compared(past: Past, one: Told, other: Told): Promise<Compared> {
  const common = commonOf(one, other)
  const [end, its] = [await endOf(past, one), await endOf(past, other)]
  await Promise.all([one.story.read(), other.story.read()])
  const rows = differences(end.world, its.world)
  return {
    common,
    partedAt: common === 0 ? null : (one.story.record(common)?.at ?? null),
    ends: [toldOfEnd(one, end, common), toldOfEnd(other, its, common)],
    rows: rows.slice(0, DIFFERENCES_MAX),
    more: Math.max(0, rows.length - DIFFERENCES_MAX),
  }
}

/** Logs of two worlds have nothing in common, however alike their commands are. */
function commonOf(one: Told, other: Told): number {
  const isSame =
    one.origin.scenario === other.origin.scenario &&
    one.origin.seed === other.origin.seed &&
    one.origin.profile === other.origin.profile
  const recordsOf = ({ story }: Told) => story.upTo(story.progress.commands)
  return isSame ? commonLength(recordsOf(one), recordsOf(other)) : 0
}

const endOf = (past: Past, told: Told): Promise<Replica> =>
  past.replicaAt(told, { source: told.source, serial: told.story.progress.commands, at: told.now })

function toldOfEnd(told: Told, { world, progress }: Replica, common: number): Compared['ends'][number] {
  const result = resultOf(world, progress)
  const first = told.story.until(told.now).find(({ serial, command }) => serial > common && command !== null)
  return {
    name: told.name ?? 'The world as it is',
    commands: told.story.progress.commands,
    at: told.now,
    first: first ? happeningText(first) : null,
    run: result && {
      title: result.title,
      outcome: result.outcome,
      score: result.score.total,
      figures: result.figures,
    },
  }
}

function differences(one: World, other: World): Row[] {
  const ids = [...new Set([...Object.keys(one.expressways), ...Object.keys(other.expressways)])]
  const rows = ids.flatMap((id) => {
    const [here, there] = [one.expressways[id], other.expressways[id]]
    if (here && there) return between({ world: one, machine: here }, { world: other, machine: there })
    return [
      { group: 'Machines', machine: id, what: 'In the world', one: yes(here), other: yes(there) } as const,
    ]
  })
  return [...rows, ...linksBetween(one, other)]
}

const yes = (machine: Expressway | undefined) => (machine ? 'Yes' : 'No')

type At = { readonly world: World; readonly machine: Expressway }

function between(one: At, other: At): Row[] {
  const machine = hostOf(one.world, one.machine)
  const row = (group: Row['group'], what: string, here: string, there: string): Row[] =>
    here === there ? [] : [{ group, machine, what, one: here, other: there }]
  return [
    ...row('Machines', 'State', stateOf(one), stateOf(other)),
    ...settingsPages.flatMap((page) => {
      const [here, there] = [one, other].map(({ world, machine: its }) =>
        settingsPageAnswer(world, its, page),
      )
      return fieldsOf(page)
        .filter((field) => !isSecret(field))
        .flatMap((field) =>
          row(
            'Settings',
            `${page.title}: ${field.label}`,
            shown(here?.values[field.key]),
            shown(there?.values[field.key]),
          ),
        )
    }),
    ...listDefinitions.flatMap(({ id, title }) => {
      const [here, there] = [one.machine.lists[id] ?? [], other.machine.lists[id] ?? []]
      if (JSON.stringify(here) === JSON.stringify(there)) return []
      const isAsLong = here.length === there.length
      const words = (length: number) => (isAsLong ? `${length}, other contents` : String(length))
      return [
        {
          group: 'Lists',
          machine,
          what: title,
          one: String(here.length),
          other: words(there.length),
        } as const,
      ]
    }),
    ...alarmsIn(one, other).flatMap((key) =>
      row('Alarms', alarmDefinition(key).title, stands(one, key), stands(other, key)),
    ),
  ]
}

const stateOf = ({ machine }: At): string => machine.power.state.replaceAll('-', ' ')

const shown = (value: SettingValue | undefined): string =>
  value === undefined || value === null || value === '' ? '–' : String(value)

const alarmsIn = (...ends: readonly At[]): string[] => [
  ...new Set(ends.flatMap(({ machine }) => machine.alarms.map(({ key }) => key))),
]

const stands = ({ machine }: At, key: string) =>
  machine.alarms.some((alarm) => alarm.key === key) ? 'Stands' : '–'

function linksBetween(one: World, other: World): Row[] {
  const [here, there] = [one, other].map(
    (world) =>
      new Map(
        worldSummary(world, 0, null).links.map(({ from, to, working, cause }) => [
          `${from} to ${to}`,
          { machine: from, words: working ? 'Works' : `Does not work: ${cause ?? ''}`, to },
        ]),
      ),
  )
  const names = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])]
  return names.flatMap((name) => {
    const [its, theirs] = [here?.get(name), there?.get(name)]
    if (its?.words === theirs?.words) return []
    const known = its ?? theirs
    return [
      {
        group: 'Links',
        machine: known?.machine ?? '',
        what: `To ${known?.to ?? ''}`,
        one: its?.words ?? '–',
        other: theirs?.words ?? '–',
      } as const,
    ]
  })
}
