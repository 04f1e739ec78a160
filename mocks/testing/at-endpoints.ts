import type { DnsRecord } from '#contract/wire/dns'
import type { EndpointMethod, EndpointSettings } from '#contract/wire/endpoints'
import { endpointView } from '../endpoints/index'
import { topicAnswers } from '../sim/answers/index'
import { type Endpoint, eventOf, present, type Refusal } from '../sim/ground/index'
import { recordsOf } from '../sim/machine/index'
import { endpointCalled, roundsPlayed } from '../sim/traffic/index'
import { Story } from './story'

/** The name of the cluster that endpoints ask for. */
export const CLUSTER = 'cluster1.example.com'

/** A full cluster with twenty endpoints, each of them registered. */
export const withEndpoints = (profile: 'strict' | 'realistic' = 'strict') =>
  Story.of('cluster-with-endpoints', profile)

export const endpointOf = (story: Story, number: number): Endpoint =>
  present(endpointCalled(roundsPlayed(story.world), `endpoint-${number}`), `there is no endpoint ${number}`)

/** Where an endpoint is registered: the ids of the Expressways, a dash for a registration that it seeks. */
export const registrars = (story: Story, number: number): string[] =>
  endpointOf(story, number).lines.map(({ status }) =>
    status.is === 'registered' && status.isKnown ? status.registrar : '-',
  )

/** The rows of Status > Registrations > By device of a peer that are endpoints of the world. */
export const listed = (story: Story, id: string) =>
  topicAnswers.registrations(story.world, story.on(id)).rows.filter((row) => row.id.startsWith('endpoint-'))

/** The peers on whose lists an endpoint stands. */
export const peersThatList = (story: Story, number: number): string[] =>
  Object.keys(story.world.expressways).filter((id) =>
    listed(story, id).some((row) => row.id === `endpoint-${number}`),
  )

/** What stands in its log from a moment on: of each line the kind, and the address or name that it speaks of. */
export function trace(story: Story, number: number, since = 0): string[] {
  return endpointOf(story, number)
    .log.filter(({ at }) => at >= since)
    .map(({ kind, text }) => `${kind} ${subjectOf(text)}`)
}

/** The Expressway of a line, or the question of a lookup. */
const subjectOf = (text: string) =>
  /expe\d(?=[, ])/.exec(text.split(': ').at(kindIsLookup(text) ? 1 : -1) ?? '')?.[0] ??
  /: (\S+ (?:A|SRV)): /.exec(text)?.[1] ??
  /expe\d/.exec(text)?.[0] ??
  text

const kindIsLookup = (text: string) => text.startsWith('Asked') || text.startsWith('Kept')

/** When each attempt of that kind was made. */
export const momentsOf = (story: Story, number: number, kind: string, since = 0): number[] =>
  endpointOf(story, number)
    .log.filter((one) => one.kind === kind && one.at >= since)
    .map(({ at }) => at)

export const view = (story: Story, number: number) => endpointView(story.world, endpointOf(story, number))

export const chooseMethod = (story: Story, number: number, method: EndpointMethod): Refusal | undefined =>
  story.give({
    type: 'change-endpoint',
    endpoint: `endpoint-${number}`,
    change: { kind: 'choose-method', method },
  })

/** Saves the form; what is not said of it is blank. */
export const saveForm = (
  story: Story,
  number: number,
  settings: Partial<EndpointSettings>,
): Refusal | undefined =>
  story.give({
    type: 'change-endpoint',
    endpoint: `endpoint-${number}`,
    change: { kind: 'save', settings: { address: '', address2: '', outbound: false, ...settings } },
  })

export const restartEndpoint = (story: Story, number: number): Refusal | undefined =>
  story.give({ type: 'change-endpoint', endpoint: `endpoint-${number}`, change: { kind: 'restart' } })

/** A call from one endpoint to another, or to whoever has that alias. */
export function callBetween(story: Story, from: number, to: number | string) {
  const destination = typeof to === 'number' ? endpointOf(story, to).name : to
  story.give({ type: 'change-endpoint', endpoint: `endpoint-${from}`, change: { kind: 'call', destination } })
  return present(eventOf(story.events, 'endpoint-changed')?.call, 'a call was made')
}

/** Changes the records of a name and type: each as `change` gives it, or gone. */
export function changeRecords(
  story: Story,
  name: string,
  type: DnsRecord['type'],
  change: (record: DnsRecord, index: number) => DnsRecord | null,
): void {
  const old = recordsOf(story.world.network).filter((record) => record.name === name && record.type === type)
  story.give({
    type: 'change-dns',
    remove: [...old],
    add: old.flatMap((record, index) => change(record, index) ?? []),
  })
}

export const powerOff = (story: Story, ...ids: string[]): void => {
  for (const expressway of ids) story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway } })
}

/** Gives everybody the power back. */
export const powerOn = (story: Story): void => {
  for (const { id } of story.world.faults) story.give({ type: 'remove-fault', id })
}
