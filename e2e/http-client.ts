/** What a program keeps of a server's cookies, whatever a browser would say to their attributes. */
export class HttpClient {
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
