import {
  MACHINE_VERSIONS,
  PLATFORMS,
  WORLD_SCHEMA,
  WORLD_VERSION,
  type WorldFile,
  type WorldUse,
} from '#contract/wire/world-file'

type Machine = WorldFile['machines'][number]
export type Place = 'alone' | 'first' | 'second'

/** One machine as it stands in the form, numbers and lists as they were typed. */
export type MachineDraft = {
  readonly number: number
  readonly place: Place
  readonly version: string
  readonly platform: string
  readonly devices: string
  readonly lines: string
  readonly keys: string
  /** A setting a line: `h323.mode = Off`. */
  readonly settings: string
  /** What the form has no field for. */
  readonly rest: Pick<Machine, 'restarts' | 'distrusting'>
}

export type WorldDraft = {
  readonly title: string
  readonly text: string
  readonly machines: readonly MachineDraft[]
  readonly uses: readonly WorldUse[]
  readonly isBusy: boolean
  readonly roundTripMs: string
  readonly faults: NonNullable<WorldFile['faults']>
}

export const freshMachine = (number: number): MachineDraft => ({
  number,
  place: 'alone',
  version: MACHINE_VERSIONS[0],
  platform: 'medium-vm',
  devices: '',
  lines: '',
  keys: '',
  settings: '',
  rest: {},
})

export const emptyWorld: WorldDraft = {
  title: '',
  text: '',
  machines: [freshMachine(1), freshMachine(2)],
  uses: [],
  isBusy: false,
  roundTripMs: '',
  faults: [],
}

const numberOf = (typed: string) => (typed.trim() === '' ? undefined : Number(typed))

/** The file that the form stands for. Whether it can be is judged where all of it is known. */
export function fileOf({ title, text, machines, uses, isBusy, roundTripMs, faults }: WorldDraft): WorldFile {
  const inPlace = (place: Place) => machines.filter((one) => one.place === place).map(({ number }) => number)
  const [members, otherMembers] = [inPlace('first'), inPlace('second')]
  return {
    schema: WORLD_SCHEMA,
    version: WORLD_VERSION,
    title,
    ...(text !== '' && { text }),
    machines: machines.map(machineOf),
    ...(members.length > 0 && { members }),
    ...(otherMembers.length > 0 && { otherMembers }),
    surroundings: {
      ...(isBusy && { load: 'working-day' }),
      ...(uses.length > 0 && { uses: [...uses] }),
      roundTripMs: numberOf(roundTripMs),
    },
    ...(faults.length > 0 && { faults: [...faults] }),
  }
}

function machineOf({
  number,
  version,
  platform,
  devices,
  lines,
  keys,
  settings,
  rest,
}: MachineDraft): Machine {
  const codes = keys.split(/[\s,]+/).filter((code) => code !== '')
  const typed = settings.split('\n').filter((line) => line.trim() !== '')
  return {
    ...rest,
    number,
    version: MACHINE_VERSIONS.find((one) => one === version),
    platform: PLATFORMS.find((one) => one === platform),
    devices: numberOf(devices),
    lines: numberOf(lines),
    ...(codes.length > 0 && { keys: codes }),
    ...(typed.length > 0 && { settings: Object.fromEntries(typed.map(settingIn)) }),
  }
}

/** A whole number is meant as one: every field of numbers takes whole ones. */
function settingIn(line: string): [string, string | number] {
  const [id = '', ...value] = line.split('=')
  const text = value.join('=').trim()
  return [id.trim(), /^-?\d+$/.test(text) ? Number(text) : text]
}

/** The form of a file that was opened. */
export function worldDraftOf(file: WorldFile): WorldDraft {
  const { members = [], otherMembers = [], surroundings = {} } = file
  const text = (number: number | undefined) => (number === undefined ? '' : String(number))
  return {
    title: file.title,
    text: file.text ?? '',
    machines: file.machines.map(({ number, version, platform, devices, lines, keys, settings, ...rest }) => ({
      number,
      place: members.includes(number) ? 'first' : otherMembers.includes(number) ? 'second' : 'alone',
      version: version ?? MACHINE_VERSIONS[0],
      platform: platform ?? 'medium-vm',
      devices: text(devices),
      lines: text(lines),
      keys: (keys ?? []).join(' '),
      settings: Object.entries(settings ?? {})
        .map(([id, value]) => `${id} = ${value}`)
        .join('\n'),
      rest,
    })),
    uses: surroundings.uses ?? [],
    isBusy: surroundings.load === 'working-day',
    roundTripMs: text(surroundings.roundTripMs),
    faults: file.faults ?? [],
  }
}
