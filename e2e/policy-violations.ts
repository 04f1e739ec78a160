import type { BrowserContext } from '@playwright/test'

declare global {
  /** Takes what a page was refused. */
  var refusedByPolicy: ((words: string) => void) | undefined
}

/** What Chromium says on the console of what no page hears of: what its worker was refused. */
const SAID_BY_BROWSER = /Content Security Policy|require-trusted-types/

/**
 * Listens in every page and worker of the browser to what the policy refuses: gives a list that grows, empty while
 * nothing was.
 */
export async function policyViolations(context: BrowserContext): Promise<readonly string[]> {
  const found: string[] = []
  const note = (said: { text: () => string }) => {
    if (SAID_BY_BROWSER.test(said.text())) found.push(said.text())
  }
  context.on('console', note)
  context.on('serviceworker', (worker) => worker.on('console', note))
  await context.exposeFunction('refusedByPolicy', (words: string) => found.push(words))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
      globalThis.refusedByPolicy?.(
        `${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`,
      )
    })
  })
  return found
}
