// `node .ci/picture.mjs`: takes the picture of the README anew, from the running lab.
import { join } from 'node:path'
import { inBrowser, startLink } from './lib/bench.mjs'
import { root } from './lib/root.mjs'

const HOST = 'expe1.example.com'

await inBrowser(async (page, url) => {
  const ask = (path, body) =>
    page.evaluate(
      ([place, content]) =>
        fetch(place, { method: 'POST', body: JSON.stringify(content) }).then(({ ok }) => ok),
      [`/api/lab/${path}`, body],
    )
  await page.goto(startLink(url, 'cluster-of-three', `/${HOST}/overview`))
  await page.getByRole('menubar').waitFor()
  await ask('faults', { kind: 'power-off', expressway: 'expe3' })
  await ask('clock', { advanceMs: 180_000 })
  await page.goto(`${url}${HOST}/system/clustering`)
  await page.getByText('Failed', { exact: true }).first().waitFor()
  await page.screenshot({ path: join(root, 'docs/picture.png') })
})
