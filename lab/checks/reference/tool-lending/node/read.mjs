// Reading of what a request brings, and the refusal of what it should not bring.

export class Refusal extends Error {
  constructor(status, detail) {
    super(detail)
    this.status = status
  }
}

export function readObject(json) {
  let body
  try {
    body = JSON.parse(json)
  } catch {
    throw new Refusal(400, 'The body is no JSON.')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Refusal(422, 'The body has to be an object.')
  }
  return body
}

export function readText(body, name) {
  const value = body[name]
  if (typeof value === 'string' && value !== '' && [...value].length <= 200) return value
  throw new Refusal(422, `${name} has to be a text of 1 to 200 characters.`)
}

export function readDay(body, name) {
  const value = body[name] ?? null
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
  if (value === null || (isDay && new Date(value).toISOString().startsWith(value))) return value
  throw new Refusal(422, `${name} has to be a day, such as 2026-12-24.`)
}

/** Ids are UUIDs here: any other text is the id of nothing. */
export function readId(value, status) {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value
  throw new Refusal(status, 'There is no such thing.')
}
