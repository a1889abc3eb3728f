import type { Page } from '@playwright/test'

/**
 * Signs a browser in without its screen, by next-auth's own calls.
 * @param url the server, where it is not the browser's base address
 * @throws Error when it is refused
 */
export async function signIn(page: Page, email: string, password: string, url = ''): Promise<void> {
  const { csrfToken } = await (await page.request.get(`${url}/api/auth/csrf`)).json()
  const form = { csrfToken, email, password, json: 'true' }
  const answer = await page.request.post(`${url}/api/auth/callback/credentials`, { form })
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`)
}
