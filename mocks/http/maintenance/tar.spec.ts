import { gunzipSync, strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
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
