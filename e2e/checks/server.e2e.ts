import { connect } from 'node:net'
import { expect, test } from '../fixtures'

/** What the server of the built lab says to a request line, as sent: the head of its answer. */
function asked(baseURL: string | undefined, line: string, ...headers: string[]): Promise<string> {
  const port = Number(new URL(baseURL ?? '').port)
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
    })
    socket.on('close', () => resolve(text.split('\r\n\r\n')[0] ?? ''))
    socket.on('error', reject)
    socket.write([line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'))
  })
}

test('the server lives through any request line, and says what is wrong with it', async ({ baseURL }) => {
  for (const line of [
    'GET // HTTP/1.1',
    'GET http:// HTTP/1.1',
    'GET * HTTP/1.1',
    'GET /\\..\\ \u0001 HTTP/1.1',
  ]) {
    expect(await asked(baseURL, line), line).toMatch(/^HTTP\/1\.1 400 /)
  }
  for (const line of [
    'GET /%zz HTTP/1.1',
    'GET /../../package.json HTTP/1.1',
    'GET /expe1.example.com/login HTTP/1.1',
  ]) {
    expect(await asked(baseURL, line), line).toMatch(/^HTTP\/1\.1 200 .*text\/html/s)
  }
  expect(await asked(baseURL, 'GET /assets/none.js HTTP/1.1')).toMatch(/^HTTP\/1\.1 404 /)
  expect(await asked(baseURL, 'POST / HTTP/1.1', 'Content-Length: 0')).toMatch(/^HTTP\/1\.1 405 /)
})

test('the server lives through any range, and sends files whole', async ({ baseURL }) => {
  for (const range of ['bytes=5-1', 'bytes=-1', 'bytes=0-0', 'bytes=999999999-', 'lines=1-2', 'bytes=']) {
    expect(await asked(baseURL, 'GET / HTTP/1.1', `Range: ${range}`), range).toMatch(/^HTTP\/1\.1 200 /)
  }
})

test('files come compressed, those with their hash for ever and the page asked for anew', async ({
  baseURL,
  request,
}) => {
  const html = await (await request.get('/')).text()
  const [script = ''] = /\/assets\/index-[\w-]+\.js/.exec(html) ?? []
  const kept = await asked(baseURL, `GET ${script} HTTP/1.1`, 'Accept-Encoding: gzip, br')
  expect(kept).toMatch(/content-encoding: br/i)
  expect(kept).toMatch(/cache-control: public, max-age=\d+, immutable/i)
  expect(await asked(baseURL, `GET ${script} HTTP/1.1`, 'Accept-Encoding: gzip')).toMatch(
    /content-encoding: gzip/i,
  )
  expect(await asked(baseURL, `GET ${script} HTTP/1.1`)).not.toMatch(/content-encoding/i)
  const deep = await asked(baseURL, 'GET /expe1.example.com/login HTTP/1.1', 'Accept-Encoding: br')
  expect(deep).toMatch(/content-encoding: br/i)
  expect(deep).toMatch(/etag: /i)
  for (const page of ['/', '/mockServiceWorker.js', '/expe1.example.com/overview']) {
    expect(await asked(baseURL, `GET ${page} HTTP/1.1`)).toMatch(/cache-control: no-cache/i)
  }
})
