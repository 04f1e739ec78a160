import type { TmsChange, TmsSystemView } from '#contract/wire/tms'
import { tmsView } from '../http/tms/answers'
import { present, type TmsDeed } from '../sim/ground/index'
import { Story } from './story'

/** A cluster of three in Cisco TMS, and a machine beside it that is not. */
export const fresh = () => Story.of('cluster-with-tms')
/** All that Cisco TMS shows. */
export const view = ({ world }: Story) => tmsView(world, present(world.tms, 'there is Cisco TMS'), world)
/** Does something in Cisco TMS; why it was refused, if it was. */
export const give = (story: Story, change: TmsDeed) => story.give({ type: 'change-tms', change })

/** The system of that name or address in Cisco TMS. */
export const systemOf = (story: Story, name: string): TmsSystemView =>
  present(
    view(story).systems.find((one) => one.name === name || one.address === name),
    `no ${name} in Cisco TMS`,
  )
/** The titles of the tickets of a system. */
export const tickets = (story: Story, name: string) => systemOf(story, name).tickets.map(({ title }) => title)

/** The folder in which the cluster is. */
export const FOLDER = 'folder-expressways'
/** `Next` of the wizard for expe4, unless it is said otherwise. */
export const add = (story: Story, values: Partial<Extract<TmsChange, { kind: 'add-system' }>> = {}) =>
  give(story, {
    kind: 'add-system',
    folder: FOLDER,
    address: 'expe4.example.com',
    password: '',
    community: 'public',
    ...values,
  })
/** Save/Try with other values than those that stand there. */
export const connect = (
  story: Story,
  name: string,
  values: Partial<Extract<TmsChange, { kind: 'save-connection' }>> = {},
) => {
  const { id: system, hostName, address, community } = systemOf(story, name)
  return give(story, {
    kind: 'save-connection',
    system,
    hostName,
    address,
    community,
    password: '',
    ...values,
  })
}
/** Saves Network Settings. */
export const network = (story: Story, enforce: 'On' | 'Off', secure: 'On' | 'Off') =>
  give(story, {
    kind: 'save-network-settings',
    enforceManagementSettings: enforce,
    secureOnlyDeviceCommunication: secure,
  })

/** The same with SNMP running on expe4, so that only the password can be wrong. */
export function answering(): Story {
  const story = fresh()
  story.save('expe4', 'snmp', { mode: 'v2c' })
  story.restartAndWait('expe4')
  return story
}

/** The title of the ticket of a system that does not answer. */
export const SILENT = 'Could not connect to system. Details: No SNMP response'
