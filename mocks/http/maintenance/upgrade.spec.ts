import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { restartingSchema } from '#contract/wire/actions'
import {
  shelfFileSchema,
  shelfSchema,
  systemInformationSchema,
  upgradeStatusSchema,
} from '#contract/wire/upgrade'
import { isCommand } from '../../host/is-command'
import { openedLog } from '../../host/sealed-log'
import { createNodeHost, type NodeHost } from '../../node'

const begin = { id: 'upgrade-x8-8', clock: 'paused', signin: 'admin' } as const
const lab = () => createNodeHost({ begin })

async function ask({ answer }: NodeHost, path: string, body?: unknown): Promise<Response> {
  const method = body === undefined ? 'GET' : 'POST'
  return answer(new Request(`http://lab.test/api/${path}`, { method, body: JSON.stringify(body) }))
}

const onExpe1 = (path: string) => `expe1.example.com/${path}`
const action = (node: NodeHost, name: string, body: unknown = {}) =>
  ask(node, onExpe1(`actions/${name}`), body)
const statusOf = async (node: NodeHost) =>
  v.parse(upgradeStatusSchema, await (await ask(node, onExpe1('status/upgrade'))).json())
const fileOf = async (node: NodeHost, name: string) =>
  v.parse(shelfFileSchema, await (await ask(node, `lab/shelf/${name}`)).json())
const wait = (node: NodeHost, advanceMs: number) => ask(node, 'lab/clock', { advanceMs })

describe('the shelf', () => {
  test('lists its files with the size and hash that they have', async () => {
    const node = await lab()
    const { images } = v.parse(shelfSchema, await (await ask(node, 'lab/shelf')).json())
    expect(images).toHaveLength(4)
    for (const { name, sizeBytes } of images) {
      expect(atob((await fileOf(node, name)).content), name).toHaveLength(sizeBytes)
    }
    expect((await ask(node, 'lab/shelf/nothing')).status).toBe(404)
  })
})

describe('an upload', () => {
  test('[UPG-16] of the right image waits for confirmation with version, size and the hash of the shelf', async () => {
    const node = await lab()
    const { images } = v.parse(shelfSchema, await (await ask(node, 'lab/shelf')).json())
    const file = await fileOf(node, images[0]?.name ?? '')
    expect((await action(node, 'upload-image', file)).status).toBe(200)
    const { stage, version } = await statusOf(node)
    expect(version).toBe('X8.8.3')
    expect(stage).toMatchObject({
      state: 'uploaded',
      image: {
        version: 'X8.9',
        fileName: file.fileName,
        hash: images[0]?.hash,
        sizeBytes: images[0]?.sizeBytes,
      },
    })
  })

  test.each([
    ['s42700x8_8_1.tar.gz', 'older'],
    ['s52000ce8_3.tar.gz', 'TelePresence endpoint'],
    ['s42700x8_9_part.tar.gz', 'damaged'],
  ])('of %s is refused with the reason', async (name, reason) => {
    const node = await lab()
    const response = await action(node, 'upload-image', await fileOf(node, name))
    expect(response.status).toBe(422)
    expect(v.parse(problemSchema, await response.json()).detail).toContain(reason)
    expect((await statusOf(node)).stage).toBeNull()
  })

  test.each([
    ['no base64', '%%%', 422],
    ['text', btoa('<script>alert(1)</script>'), 422],
    ['nothing', '', 422],
    ['far too much', 'A'.repeat(5_000_000), 400],
  ])('of %s is refused', async (_name, content, status) => {
    const node = await lab()
    expect((await action(node, 'upload-image', { fileName: 'x', content })).status).toBe(status)
    expect((await statusOf(node)).stage).toBeNull()
  })

  test('keeps a hostile name as text, without folders and hidden signs, and refuses one without end', async () => {
    const node = await lab()
    const { content } = await fileOf(node, 's42700x8_9.tar.gz')
    const fileName = '../../<img src=x onerror=alert(1)>"\u202E.tar.gz'
    await action(node, 'upload-image', { fileName, content })
    expect((await statusOf(node)).stage?.image.fileName).toBe('<img src=x onerror=alert(1)>"\uFFFD.tar.gz')
    expect((await action(node, 'upload-image', { fileName: 'a'.repeat(300), content })).status).toBe(400)
  })
})

describe('who may upgrade', () => {
  test('an account that may only read sees the system information and not the page', async () => {
    const node = await lab()
    const passwords = {
      password: 'secret-1',
      confirmPassword: 'secret-1',
      yourCurrentPassword: 'expressway',
    }
    const values = { name: 'reader', ...passwords, accessLevel: 'Read-only' }
    expect((await ask(node, onExpe1('lists/administrator-accounts'), { values })).status).toBe(200)
    await ask(node, onExpe1('session'), { username: 'reader', password: 'secret-1' })
    expect((await ask(node, onExpe1('status/system-information'))).status).toBe(200)
    expect((await ask(node, onExpe1('status/upgrade'))).status).toBe(403)
    expect((await action(node, 'continue-upgrade')).status).toBe(403)
  })
})

describe('the way into a new version', () => {
  test('[UPG-16] [UPG-17] installs, tells of the reboot what the console may know, and ends on the new version', async () => {
    const node = await lab()
    await action(node, 'upload-image', await fileOf(node, 's42700x8_9.tar.gz'))
    await action(node, 'continue-upgrade')
    expect((await statusOf(node)).stage?.state).toBe('installing')
    await wait(node, 300_000)
    expect((await statusOf(node)).stage?.state).toBe('installed')
    const restarting = v.parse(restartingSchema, await (await action(node, 'reboot')).json())
    expect(restarting).toMatchObject({ diskCheck: true })
    expect(restarting.until - restarting.startedAt).toBe(300_000)
    await wait(node, 300_000)
    expect((await ask(node, onExpe1('status/sign-in'))).status).toBe(503)
    await wait(node, 600_000)
    await ask(node, onExpe1('session'), { username: 'admin', password: 'expressway' })
    const information = await (await ask(node, onExpe1('status/system-information'))).json()
    expect(v.parse(systemInformationSchema, information)).toMatchObject({
      softwareVersion: 'X8.9',
      product: 'Expressway-E',
      restarts: 30,
      administratorSessions: 1,
    })
    const log = openedLog(await node.host.exportLog())
    expect(log.entries.every(({ command }) => isCommand(command))).toBe(true)
  })
})
