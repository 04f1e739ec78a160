import { create } from 'mutative'
import { settingsPage } from '#contract/settings/catalogue'
import type { PageValues } from '#contract/settings/field'
import { MINUTE_MS } from '#contract/spans'
import { startWorld } from '../scenarios/catalogue'
import { advance } from '../sim/advance'
import { whyRow } from '../sim/answers/index'
import { apply } from '../sim/apply'
import { expresswayNamed } from '../sim/around/index'
import { clusteringStatus } from '../sim/cluster/index'
import {
  type Command,
  type Expressway,
  eventOf,
  present,
  type Refusal,
  type World,
  type WorldEvent,
} from '../sim/ground/index'
import { valuesOf } from '../sim/machine/index'

/** For stories that speak of time. */
export { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#contract/spans'

const byAdmin = { by: 'admin' }

/** A world and the few verbs in which cluster stories are told. Every verb changes the story in place. */
export class Story {
  events: readonly WorldEvent[] = []

  constructor(public world: World) {}

  /** A fresh world of that scenario. */
  static of(scenario: string, profile: 'strict' | 'realistic' = 'strict', seed = 1): Story {
    return new Story(present(startWorld(scenario, seed, profile), `there is no scenario ${scenario}`))
  }

  /** The machine with that id, as it is now. */
  on(id: string): Expressway {
    return present(expresswayNamed(this.world, id), `there is no Expressway ${id}`)
  }

  /** Changes a machine in a way for which there is no command. The world before stays as it was, as always. */
  alter(id: string, change: (expressway: Expressway) => void): void {
    this.world = create(this.world, (draft) => change(present(draft.expressways[id], `there is no ${id}`)))
  }

  /** Gives any command; why it was refused or failed, if it was. */
  give(command: Command): Refusal | undefined {
    const outcome = apply(this.world, command)
    this.world = outcome.world
    this.events = outcome.events
    return (eventOf(outcome.events, 'refused') ?? eventOf(outcome.events, 'failed'))?.refusal
  }

  /** Saves some fields of a settings page. */
  save(id: string, page: string, values: PageValues): Refusal | undefined {
    return this.give({ type: 'save-settings', expressway: id, page, values, revision: null, ...byAdmin })
  }

  /** Saves the peer rows, the rest blank, and other fields of the Clustering page. */
  saveRows(id: string, hosts: readonly string[], rest: PageValues = {}): Refusal | undefined {
    const rows = [1, 2, 3, 4, 5, 6].map((index) => {
      const host = hosts[index - 1] ?? ''
      return [`peer${index}Address`, /^expe\d$/.test(host) ? `${host}.example.com` : host]
    })
    return this.save(id, 'clustering', { ...Object.fromEntries(rows), ...rest })
  }

  restart(id: string): Refusal | undefined {
    return this.give({ type: 'restart', expressway: id, kind: 'restart', ...byAdmin })
  }

  /** Lets time pass. */
  wait(milliseconds: number): void {
    const outcome = advance(this.world, this.world.now + milliseconds)
    this.world = outcome.world
    this.events = outcome.events
  }

  /** Restarts and waits until the machine is back. */
  restartAndWait(id: string): void {
    this.restart(id)
    this.wait(3 * MINUTE_MS)
  }

  /** The keys of the standing alarms, sorted. */
  alarms(id: string): string[] {
    return this.on(id)
      .alarms.map((alarm) => alarm.key)
      .sort()
  }

  /** The words beside the rows after a refresh, blank rows left out. */
  words(id: string): string[] {
    return clusteringStatus(this.world, this.on(id))
      .rows.filter((row) => row.address !== '')
      .map((row) => row.word)
  }

  database(id: string): string {
    return clusteringStatus(this.world, this.on(id)).database
  }

  /** The sentence that explains a row. */
  why(id: string, row: number): string {
    return present(whyRow(this.world, this.on(id), row), `row ${row} is blank`).answer
  }

  /** The saved values of a page. */
  page(id: string, page: string): PageValues {
    return valuesOf(this.on(id), present(settingsPage(page), `there is no page ${page}`))
  }

  /** Adds a zone; the refusal, if there is one. */
  addZone(id: string, name: string, peers: readonly string[] = []): Refusal | undefined {
    const rows = Object.fromEntries(peers.map((peer, index) => [`peer${index + 1}Address`, peer]))
    return this.give({
      type: 'save-item',
      expressway: id,
      list: 'zones',
      id: null,
      values: { name, type: 'Neighbor', ...rows },
      ...byAdmin,
    })
  }

  /** The names of the zones on a machine. */
  zones(id: string): string[] {
    return (this.on(id).lists['zones'] ?? []).map((item) => String(item.values['name']))
  }

  mistakes(): string[] {
    return this.world.mistakes.map((mistake) => mistake.id)
  }
}
