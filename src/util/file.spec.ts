import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from './file'

describe('a file in a JSON answer', () => {
  it('comes back byte for byte, whatever its bytes and however long', () => {
    const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 31) % 256)
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  })

  it('may be empty', () => {
    expect(fromBase64(toBase64(new Uint8Array()))).toEqual(new Uint8Array())
  })

  it('is refused when it is not base64', () => {
    expect(() => fromBase64('***')).toThrow('Invalid character')
  })
})
