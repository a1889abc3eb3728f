import { type RandomSource, shuffled } from './chance'
import { sendOnce } from './client'
import { hostileJson, hostileTexts, spoilers } from './hostile'
import type { Visit } from './visits'

/** Valid fields of next-auth's two forms. */
const forms = {
  credentials: { email: 'learner@waymark.test', password: 'not the password' },
  'sign-in-link': { token: 'a-token-that-nobody-was-sent', name: 'Ana Lima', timeZone: 'Europe/Berlin' },
} as const

/** Makes sign-ins, which are not in the document: each field with every invalid value, as a form and as JSON. */
export async function signInsToTry(port: number, chance: RandomSource, most: number): Promise<Visit[]> {
  const { text, headers } = await sendOnce(port, { method: 'GET', target: '/api/auth/csrf' })
  const { csrfToken } = JSON.parse(text) as { csrfToken: string }
  const cookie = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
  const all = Object.entries(forms).flatMap(([form, proper]) => {
    const send = (type: string, body: string): Visit => ({
      name: `SIGN IN ${form}`,
      role: 'visitor',
      method: 'POST',
      target: `/api/auth/callback/${form}`,
      headers: { cookie, 'content-type': type },
      body: Buffer.from(body),
    })
    const fields: Readonly<Record<string, string>> = { ...proper, csrfToken, json: 'true' }
    return Object.entries(proper).flatMap(([field, value]) => [
      ...[...hostileTexts, `${value}\u0000`].map((hostile) =>
        send('application/x-www-form-urlencoded', String(new URLSearchParams({ ...fields, [field]: hostile }))),
      ),
      ...[...hostileJson, ...spoilers.map((ending) => JSON.stringify(value + ending))].map((json) =>
        send(
          'application/json',
          JSON.stringify({ ...fields, [field]: HOLE }).replace(`"${HOLE}"`, () => json),
        ),
      ),
    ])
  })
  return shuffled(all, chance).slice(0, most)
}

const HOLE = 'what is bent'
