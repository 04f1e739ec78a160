import { describe, expect, test } from 'vitest'
import { readCommandLog } from './command-log-file'

const log = { shape: 1, scenario: 'standalone-pair', seed: 1, profile: 'strict', entries: [], now: 0 }

describe('a file to import as a command log', () => {
  test('is read as it is', async () => {
    expect(await readCommandLog(new File([JSON.stringify(log)], 'a.json'))).toEqual(log)
  })

  test('may be a hand-in, of which it is the log', async () => {
    const handIn = { name: 'Ann', result: {}, log }
    expect(await readCommandLog(new File([JSON.stringify(handIn)], 'a.json'))).toEqual(log)
  })

  test.each([
    ['nothing in it', ''],
    ['one that is cut off', JSON.stringify(log).slice(0, -9)],
    ['a picture', '\u0089PNG\r\n'],
    ['another JSON file', '{"scenario":"<img src=x onerror=alert(1)>"}'],
  ])('that is none is refused with its name and the reason: %s', async (_name, text) => {
    const file = new File([text], `../\u202E<b>${'a'.repeat(500)}.json`)
    await expect(readCommandLog(file)).rejects.toThrow(
      /^\uFFFD<b>a{60,}… is not a command log: [^\n]{1,201}$/,
    )
  })

  test('of 200 MB is refused and not read', async () => {
    const file = new File([], 'a.json')
    Object.defineProperty(file, 'size', { value: 200_000_000 })
    Object.defineProperty(file, 'text', { value: () => Promise.reject(new Error('It was read.')) })
    await expect(readCommandLog(file)).rejects.toThrow('a.json is larger than 50 MB')
  })
})
