import * as v from 'valibot'
import { problemSchema } from '#contract/problem'
import { MINUTE_MS } from '#contract/spans'
import { settingsPageSchema } from '#contract/wire/settings'
import { entriesSchema, keptSchema, timelineSchema } from '#contract/wire/timeline'
import { MemoryStorage } from '../host/memory-storage'
import { present } from '../sim/ground/index'
import { askedLab } from './asking'

/** A page that is saved in it. */
export const H323 = 'expe1.example.com/settings/h323'

/** A lab with a world in which the time to live was saved as 90, and then as 91 twenty minutes later, with a restart between. */
export async function storied(options: { readonly mode?: 'learn' | 'practise' | 'exam' } = {}) {
  const storage = new MemoryStorage()
  const lab = await askedLab({
    storage,
    begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' },
  })
  const { host, ask, read } = lab
  if (options.mode)
    await ask('POST', 'lab/procedures/create/start', {
      roles: { primary: 'expe1.example.com' },
      mode: options.mode,
    })
  const save = (timeToLive: number) =>
    host.dispatch({
      type: 'save-settings',
      expressway: 'expe1',
      page: 'h323',
      values: { timeToLive },
      revision: null,
      by: 'admin',
    })
  await save(90)
  await host.dispatch({ type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' })
  await host.changeClock({ advanceMs: 20 * MINUTE_MS })
  await save(91)
  const timeline = await read(timelineSchema, 'lab/timeline').catch(() => undefined)
  const entries = await read(entriesSchema, 'lab/timeline/entries').catch(() => undefined)
  const momentOf = (text: RegExp) => {
    const entry = present(
      entries?.entries.find((one) => text.test(one.text)),
      `there is ${text}`,
    )
    return { source: present(timeline, 'it is told').source, serial: entry.serial, at: entry.at }
  }
  const timeToLive = async (headers = {}) =>
    (await read(settingsPageSchema, H323, headers)).values['timeToLive']
  const detail = async (response: Response) => v.parse(problemSchema, await response.json()).detail
  const again = async (text: RegExp, name = 'A try') =>
    ask('POST', 'lab/timeline/again', { moment: momentOf(text), name })
  const kept = () => read(keptSchema, 'lab/timeline/kept')
  return { ...lab, storage, save, timeline, entries, momentOf, timeToLive, detail, again, kept }
}
