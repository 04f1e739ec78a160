import { gunzipSync, gzipSync, strFromU8 } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { packed, packedFiles, unpacked } from './tar'

const files = [
  { name: 'one.txt', text: 'first' },
  { name: 'two.txt', text: 'x'.repeat(512) },
  { name: 'three.txt', text: '' },
]

describe('an archive', () => {
  test('gives back the text of its first file', () => {
    expect(unpacked(packed('a.json', '{"ä":1}'))).toBe('{"ä":1}')
    expect(unpacked(packedFiles(files))).toBe('first')
  })

  test('holds every file at the begin of a block, with its name and size, and ends with two empty blocks', () => {
    const bytes = gunzipSync(packedFiles(files))
    const nameAt = (at: number) => strFromU8(bytes.subarray(at, at + 100)).replaceAll('\0', '')
    expect([0, 1024, 2048].map(nameAt)).toEqual(['one.txt', 'two.txt', 'three.txt'])
    expect(bytes).toHaveLength(2048 + 512 + 1024)
    expect(bytes.subarray(-1024).every((byte) => byte === 0)).toBe(true)
  })
})

/** The file with another length in its last four bytes than it unpacks to. */
function claiming(file: Uint8Array, length: number): Uint8Array {
  const forged = file.slice()
  new DataView(forged.buffer).setUint32(forged.length - 4, length, true)
  return forged
}

describe('a file that unpacks to more than it says', () => {
  // 60 MB that pack to 58 kB, which are fifteen pieces.
  const bomb = gzipSync(new Uint8Array(60_000_000))

  test.each([
    ['honest', 60_000_000, 0],
    ['of four gigabytes, as it says', 4_294_967_295, 0],
    ['of nothing, as it says', 0, 1],
    ['of a kilobyte, as it says', 1_024, 1],
    ['of the most that is taken, as it says', 20_000_000, 5],
  ])('is refused when it is %s, after no more pieces than that takes', (_, claimed, pieces) => {
    const file = claiming(bomb, claimed)
    const taken = vi.spyOn(file, 'subarray')
    expect(unpacked(file)).toBeUndefined()
    expect(taken.mock.calls.length).toBeLessThanOrEqual(pieces)
  })

  test('is refused when it is an archive otherwise, and so is one that unpacks to less', () => {
    const file = packedFiles(files)
    const { length } = gunzipSync(file)
    expect(unpacked(claiming(file, length))).toBe('first')
    expect(unpacked(claiming(file, length - 1))).toBeUndefined()
    expect(unpacked(claiming(file, length + 1))).toBeUndefined()
  })
})
