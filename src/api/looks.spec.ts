import { describe, expect, it } from 'vitest'
import { placeSchema } from '#contract/wire/place'
import { tmsPlaceSchema } from '#contract/wire/tms'
import { asLook, leaveLookToFrame, openPage } from './looks'

const HOST = 'expe1.example.com'
const PAGE = 'system/clustering'

/** A read that is under way: what it says that it shows, and how to end it. */
function begin(rest: string, host = HOST) {
  let shows: string | undefined
  let settle: (error?: Error) => void = () => undefined
  const read = asLook(host, rest, (headers) => {
    shows = headers['sixpeer-page']
    return new Promise<string>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve('what is there'))
    })
  })
  return {
    shows,
    async answer() {
      settle()
      expect(await read).toBe('what is there')
    },
    async refuse() {
      settle(new Error('refused'))
      await expect(read).rejects.toThrow('refused')
    },
  }
}

/** Opens a page and tells how often it was read. */
function open(path = PAGE, host = HOST) {
  let reads = 0
  const close = openPage({ host, path, places: placeSchema }, () => {
    reads += 1
  })
  return { close, reads: () => reads }
}

describe('the page that is opened', () => {
  it('is shown by its first read alone, however many there are', async () => {
    const page = open()
    const [status, settings] = [begin('status/clustering'), begin('settings/clustering')]
    expect([status.shows, settings.shows]).toEqual([PAGE, undefined])
    expect(page.reads()).toBe(0)
    await status.answer()
    expect(page.reads()).toBe(1)
    expect(begin('status/clustering').shows).toBeUndefined()
  })

  it('is shown again when it is opened again', async () => {
    open()
    await begin('status/clustering').answer()
    open()
    expect(begin('status/clustering').shows).toBe(PAGE)
  })

  it('is shown by the next read when the first was refused', async () => {
    const page = open()
    await begin('status/clustering').refuse()
    expect(page.reads()).toBe(1)
    expect(begin('status/clustering').shows).toBe(PAGE)
  })

  it('is not shown by what the frame around it asks, unless it asks for nothing itself', async () => {
    const page = open('maintenance/tools/network-utilities/ping')
    expect(begin('status/frame').shows).toBeUndefined()
    expect(leaveLookToFrame()).toBe(true)
    const frame = begin('status/frame')
    expect(frame.shows).toBe('maintenance/tools/network-utilities/ping')
    await frame.answer()
    expect(page.reads()).toBe(1)
    expect(begin('status/frame').shows).toBeUndefined()
    open()
    begin('status/clustering')
    expect(leaveLookToFrame()).toBe(false)
    expect(begin('status/frame').shows).toBeUndefined()
  })

  it('is not shown by what another machine is asked, and by nothing once it is closed', () => {
    const page = open()
    expect(begin('status/clustering', 'expe2.example.com').shows).toBeUndefined()
    page.close()
    expect(begin('status/clustering').shows).toBeUndefined()
  })

  it('does not hear of the page before it', async () => {
    open('system/dns')
    const before = begin('settings/dns')
    const page = open()
    await before.answer()
    expect(page.reads()).toBe(0)
    expect(begin('status/clustering').shows).toBe(PAGE)
  })

  it('is closed by nobody who opened another', () => {
    const before = open('system/dns')
    open()
    before.close()
    expect(begin('status/clustering').shows).toBe(PAGE)
  })

  it('is no look where the menu has no such page, and nobody waits for one', () => {
    for (const path of ['system/nothing', 'system', '', `system/dns/${'x'.repeat(300)}`]) {
      expect(open(path).reads()).toBe(1)
      expect(begin('status/frame').shows).toBeUndefined()
      expect(leaveLookToFrame()).toBe(false)
    }
  })

  it('is one of another product by the addresses of that, and shown by its one read', async () => {
    const path = 'systems/navigator/folder-1'
    openPage({ host: 'tms', path, places: tmsPlaceSchema }, () => undefined)
    expect(begin('status/clustering').shows).toBeUndefined()
    const read = begin('', 'tms')
    expect(read.shows).toBe(path)
    await read.answer()
    expect(begin('', 'tms').shows).toBeUndefined()
    openPage({ host: 'tms', path: 'system/dns', places: tmsPlaceSchema }, () => undefined)
    expect(begin('', 'tms').shows).toBeUndefined()
  })

  it('says where it is in letters that a header may have', () => {
    open('configuration/zones/zones/ä ☎')
    expect(begin('lists/zones').shows).toBe('configuration/zones/zones/%C3%A4%20%E2%98%8E')
  })
})
