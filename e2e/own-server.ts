import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'

export type OwnServer = { readonly url: string; readonly stop: () => Promise<void> }

/** Starts the product once more, as a host does, on a port and with an environment of its own. */
export async function startServer(port: number, env: Readonly<Record<string, string>>): Promise<OwnServer> {
  let output = ''
  const clean = { ...process.env, NEXTAUTH_URL: '', DEMO: '0', RATE_LIMIT_FACTOR: '', HOST: '127.0.0.1' }
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...clean, ...env, PORT: String(port) },
    stdio: 'pipe',
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  await expect.poll(() => output, { timeout: 60_000 }).toContain('Waymark is ready at')
  const stop = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** What a program keeps of a server's cookies, whatever a browser would say to their attributes. */
export class Client {
  private readonly jar = new Map<string, string>()
  /** The `set-cookie` lines of the last answer. */
  lastSet: readonly string[] = []

  constructor(private readonly url: string) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async call(method: string, path: string, body?: unknown, cookie = this.cookie): Promise<Response> {
    const isForm = body instanceof URLSearchParams
    const headers = new Headers({ cookie })
    if (body !== undefined && !isForm) headers.set('content-type', 'application/json')
    const answer = await fetch(this.url + path, {
      method,
      headers,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      redirect: 'manual',
    })
    this.lastSet = answer.headers.getSetCookie()
    for (const line of this.lastSet) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.jar.set(name, value)
    }
    return answer
  }

  /** Signs in, or out, by next-auth's own calls. */
  async auth(action: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    const { csrfToken } = await (await this.call('GET', '/api/auth/csrf')).json()
    return this.call('POST', `/api/auth/${action}`, new URLSearchParams({ ...fields, csrfToken, json: 'true' }))
  }
}
