import type { Page } from '@playwright/test'

/** Asks the lab over HTTP from inside the page, as every page of it does. Throws with the problem when it is refused. */
export async function ask<Answer>(page: Page, path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const { ok, status, answer } = await page.evaluate(
    async ([url, init]) => {
      const response = await fetch(`${document.documentElement.dataset['base'] ?? '/'}${url}`, init)
      return { ok: response.ok, status: response.status, answer: await response.json() }
    },
    [
      `api/${path}`,
      { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
    ] as const,
  )
  if (!ok) throw new Error(`${method} api/${path}: ${status} ${JSON.stringify(answer)}`)
  return answer
}
