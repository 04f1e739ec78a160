import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { problemSchema } from '#contract/problem'
import { backupFileSchema } from '#contract/wire/actions'
import { BACKUP_BYTES_MAX } from '#contract/wire/backup'
import { createNodeHost } from '../../node'
import { authorities } from '../../scenarios/certificates/authorities'
import { present } from '../../sim/ground/index'
import { toBase64 } from './base64'
import { imageFile } from './image-file'
import { packed, unpacked } from './tar'

const base64 = (text: string) => toBase64(new TextEncoder().encode(text))

/** A lab, and what its first Expressway answers to an action. */
async function lab() {
  const node = await createNodeHost({ begin: { id: 'standalone-pair', clock: 'paused', signin: 'admin' } })
  const act = (action: string, body: object) =>
    node.answer(
      new Request(`http://lab.test/api/expe1.example.com/actions/${action}`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    )
  const machine = async () => (await node.host.read()).world.expressways['expe1']
  return { act, machine, host: node.host }
}

describe('a file that is no backup is refused with the reason, and nothing changes', () => {
  const image = imageFile({ kind: 'software-image', product: 'Expressway', version: 'X8.9' })
  const cases: [string, string, string][] = [
    ['nothing in it', '', 'not a system backup, or it is damaged'],
    ['a text with markup', base64('<script>alert(1)</script>'), 'not a system backup, or it is damaged'],
    ['a certificate', base64(authorities.lab.certificate.pem), 'not a system backup, or it is damaged'],
    ['a software image', toBase64(image), 'not a system backup, or it is damaged'],
    ['an archive of something else', toBase64(packed('a', '[1]')), 'not a system backup, or it is damaged'],
    ['an archive that claims gigabytes', toBase64(bomb()), 'not a system backup, or it is damaged'],
    ['no Base64', '***', 'not Base64'],
    ['more than any backup has', 'A'.repeat((BACKUP_BYTES_MAX / 3) * 4 + 8), 'larger than 2.5 MB'],
  ]

  test.each(cases)('%s', async (_name, content, reason) => {
    const { act, machine } = await lab()
    const before = await machine()
    const response = await act('restore-backup', { fileName: 'X8.9_backup.tar.gz', content })
    expect(response.status).toBe(422)
    expect(v.parse(problemSchema, await response.json()).detail).toContain(reason)
    expect(await machine()).toEqual(before)
  })

  test('an encrypted backup without its password, with another, and damaged', async () => {
    const { act, machine } = await lab()
    const made = await act('create-backup', { password: 'correct horse' })
    const { fileName, content } = v.parse(backupFileSchema, await made.json())
    expect(fileName).toMatch(/_backup\.tar\.gz\.enc$/)
    expect(Buffer.from(content, 'base64').toString('latin1')).not.toContain('expressway-backup')
    const before = await machine()
    const damaged = toBase64(Buffer.from(content, 'base64').map((byte, at) => (at === 200 ? byte ^ 1 : byte)))
    const tries = [
      [content, undefined, 'enter the password'],
      [content, 'correct horsE', 'The password is another'],
      [damaged, 'correct horse', 'the file is damaged'],
    ] as const
    for (const [sent, password, reason] of tries) {
      const response = await act('restore-backup', { fileName, content: sent, password })
      const { detail, errors } = v.parse(problemSchema, await response.json())
      expect(detail).toContain(reason)
      expect(errors[0]?.field).toBe('password')
    }
    expect(await machine()).toEqual(before)
    expect((await act('restore-backup', { fileName, content, password: 'correct horse' })).status).toBe(202)
    expect((await machine())?.power.state).toBe('restarting')
  })

  test('a backup of this very system that is cut off', async () => {
    const { act, machine } = await lab()
    const { content } = v.parse(backupFileSchema, await (await act('create-backup', {})).json())
    const before = await machine()
    const whole = Buffer.from(content, 'base64')
    for (const length of [1, 10, whole.length / 2, whole.length - 1]) {
      const part = toBase64(whole.subarray(0, length))
      const response = await act('restore-backup', { fileName: 'part.tar.gz', content: part })
      expect(response.status, `${length} bytes`).toBe(422)
    }
    expect(await machine()).toEqual(before)
    expect((await act('restore-backup', { fileName: '../../<b>', content })).status).toBe(202)
  })

  test('a backup of this very system that says another length than it unpacks to', async () => {
    const { act, machine } = await lab()
    const { content } = v.parse(backupFileSchema, await (await act('create-backup', {})).json())
    const before = await machine()
    const whole = Buffer.from(content, 'base64')
    const said = whole.readUInt32LE(whole.length - 4)
    for (const length of [0, 1_024, said - 1, said + 1]) {
      const forged = Buffer.from(whole)
      forged.writeUInt32LE(length, forged.length - 4)
      const response = await act('restore-backup', { fileName: 'x.tar.gz', content: toBase64(forged) })
      expect(response.status, `${length} bytes`).toBe(422)
    }
    expect(await machine()).toEqual(before)
  })

  test('a hostile name is repeated short, without folders and hidden signs', async () => {
    const { act } = await lab()
    const fileName = `../../\u202E<img src=x>${'a'.repeat(5000)}`
    const response = await act('restore-backup', { fileName, content: '***' })
    const { detail } = v.parse(problemSchema, await response.json())
    expect(detail).toMatch(/^\uFFFD<img src=x>a{60,}… was refused\./)
    expect(detail.length).toBeLessThan(200)
  })
})

test('a backup without a password has no secret in clear, and gives each back on its lab and on another', async () => {
  const one = await lab()
  const secret = 'Correct-Horse-1'
  const { settings, lists } = present(await one.machine(), 'it is there')
  const values = { name: 'operator', password: secret }
  const save = {
    type: 'save-item',
    expressway: 'expe1',
    list: 'administrator-accounts',
    id: null,
    values,
    by: 'admin',
  } as const
  await one.host.dispatch(save)
  const { fileName, content } = v.parse(backupFileSchema, await (await one.act('create-backup', {})).json())
  const text = present(unpacked(Buffer.from(content, 'base64')), 'it is an archive')
  expect(text).toContain('operator')
  expect(text).not.toContain(secret)
  expect(text).not.toMatch(/assword": "[^"]/)
  const saved = present(await one.machine(), 'it is there').lists
  expect(saved).not.toEqual(lists)
  for (const { act, machine, host } of [one, await lab()]) {
    const accounts = (await machine())?.lists['administrator-accounts'] ?? []
    const ids = accounts.filter((item) => item.values['name'] === 'operator').map(({ id }) => id)
    if (ids.length > 0)
      await host.dispatch({ type: 'delete-items', expressway: 'expe1', list: save.list, ids, by: 'admin' })
    expect((await act('restore-backup', { fileName, content })).status).toBe(202)
    const restored = present(await machine(), 'it is there')
    expect(restored.lists).toEqual(saved)
    expect(restored.settings).toMatchObject(settings)
  }
})

/** A small archive whose last bytes say that it unpacks to four gigabytes. */
function bomb(): Uint8Array {
  const bytes = packed('backup.json', 'a')
  bytes.fill(0xff, bytes.length - 4)
  return bytes
}
