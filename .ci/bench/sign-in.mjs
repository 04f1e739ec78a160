import { inBrowser, summary, summaryHeads } from '../lib/bench.mjs'
import { inPage } from './in-page.mjs'

const HOST = 'expe1.example.com'

/** Runs in the page, at the form. */
async function signInInPage() {
  const { frame, labelled, painted, setValue, took } = globalThis.bench
  const field = (name) => document.querySelector(`input[name="${name}"]`)
  await painted(() => field('password'))
  setValue(field('username'), 'admin')
  setValue(field('password'), 'expressway')
  await frame()
  const isThere = () => labelled('main h1, main h2', 'Overview') && document.querySelector('main dd, main td')
  return took(() => labelled('button', 'Login').click(), isThere)
}

/** From pressing Login to the page behind it. */
export const signIn = {
  title: 'A sign-in',
  about: `*Login* on the sign-in page of a console, from the click to the painted Overview with its values. Each time in a
page that was loaded anew and in which nothing but the sign-in page was opened before.`,

  measure: ({ runs }) =>
    inBrowser(async (page, url) => {
      await page.addInitScript(inPage)
      const times = []
      for (let run = 0; run < runs(15, 3); run += 1) {
        await page.goto(
          `${url}?${new URLSearchParams({ scenario: 'cluster-of-three', open: `/${HOST}/login` })}`,
        )
        times.push(await page.evaluate(signInInPage))
      }
      return {
        tables: [
          {
            heads: ['sign-in to page, ms', ...summaryHeads],
            rows: [[`${times.length} sign-ins`, ...summary(times)]],
          },
        ],
        figures: {},
      }
    }),
}
