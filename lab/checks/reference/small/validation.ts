import { randomUUID } from 'node:crypto'
import { type Asked, type Handler, readJsonBody, type Said } from './serve'

export type ValidationFault =
  | 'one-fault' // only the first
  | 'unknown-fields-pass'
  | 'html-404' // the framework's own page
  | 'taken-is-500' // the constraint's error reaches the client
  | 'asks-first' // looks whether it is taken, waits, then inserts
  | 'stack-trace'
  | 'any-parameter'
  | 'unknown-nested-pass' // inside a guest; bookings alone
  | 'same-day' // leavesOn may be arrivesOn; bookings alone

type Fault = { readonly pointer?: string; readonly parameter?: string; readonly code: string }
type Rule = (value: unknown, pointer: string, fault?: ValidationFault) => readonly Fault[]
type Fields = Readonly<Record<string, Rule>>

const problem = (status: number, more: object = {}): Said => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { title: `Problem ${status}`, status, ...more },
})

const text =
  (least: number, most: number): Rule =>
  (value, pointer) => {
    if (typeof value !== 'string') return [{ pointer, code: 'wrong_type' }]
    return value.length < least || value.length > most ? [{ pointer, code: 'wrong_length' }] : []
  }
const whole =
  (least: number, most: number): Rule =>
  (value, pointer) => {
    if (!Number.isInteger(value)) return [{ pointer, code: 'wrong_type' }]
    return Number(value) < least || Number(value) > most ? [{ pointer, code: 'out_of_range' }] : []
  }
const day: Rule = (value, pointer) => {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  const isReal = isDay && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)
  return isReal ? [] : [{ pointer, code: 'no_day' }]
}
const object =
  (fields: Fields): Rule =>
  (value, pointer, fault) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ pointer, code: 'wrong_type' }]
    const unknown = fault === 'unknown-fields-pass' ? [] : Object.keys(value).filter((name) => !(name in fields))
    return [
      ...Object.entries(fields).flatMap(([name, rule]) =>
        rule((value as Record<string, unknown>)[name], `${pointer}/${name}`, fault),
      ),
      ...unknown.map((name) => ({ pointer: `${pointer}/${name}`, code: 'unknown_field' })),
    ]
  }
const list =
  (rule: Rule): Rule =>
  (value, pointer, fault) => {
    if (!Array.isArray(value) || value.length === 0) return [{ pointer, code: 'wrong_type' }]
    const inner = fault === 'unknown-nested-pass' ? 'unknown-fields-pass' : fault
    return value.flatMap((one, index) => rule(one, `${pointer}/${index}`, inner))
  }

const product = object({ sku: text(3, 20), name: text(1, 100), price: whole(1, 1_000_000) })
const bookingFields = object({
  ...{ code: text(6, 20), pitch: whole(1, 200), arrivesOn: day, leavesOn: day },
  guests: list(object({ name: text(1, 80), age: whole(0, 120) })),
})
const booking: Rule = (value, pointer, fault) => {
  const faults = bookingFields(value, pointer, fault)
  if (faults.length > 0) return faults
  const { arrivesOn, leavesOn } = value as Record<string, string>
  const isLater = fault === 'same-day' ? String(leavesOn) >= String(arrivesOn) : String(leavesOn) > String(arrivesOn)
  return isLater ? [] : [{ pointer: `${pointer}/leavesOn`, code: 'too_early' }]
}

/** Makes the servers of the contracts `validation` and `track-validation`. */
export const serveValidation = (fault?: ValidationFault): Handler => serve(product, '/products', 'sku', fault)
export const serveTrackValidation = (fault?: ValidationFault): Handler => serve(booking, '/bookings', 'code', fault)

function serve(rule: Rule, path: string, unique: string, fault?: ValidationFault): Handler {
  const rows = new Map<string, Record<string, unknown>>()
  return async (asked) => {
    if (asked.path === '/broken') return answerBroken(asked, fault)
    if (asked.path === path && asked.method === 'POST') return create(asked, rule, rows, unique, fault)
    if (asked.path === path && asked.method === 'GET') return readList(asked, fault)
    if (asked.path === path) return problem(405)
    const [, stage, number, last] = asked.path.split('/')
    if (stage === 'pitches' && last === 'bookings') return readList(asked, fault, number)
    const row = asked.path.startsWith(`${path}/`) ? rows.get(asked.path.slice(path.length + 1)) : undefined
    if (row) return { status: 200, body: row }
    return fault === 'html-404'
      ? { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not found</h1>' }
      : problem(404)
  }
}

function answerBroken({ query }: Asked, fault?: ValidationFault): Said {
  const error = new Error(query.get('detail') ?? '')
  const requestId = randomUUID()
  return problem(500, fault === 'stack-trace' ? { requestId, detail: error.stack } : { requestId })
}

async function create(
  asked: Asked,
  rule: Rule,
  rows: Map<string, Record<string, unknown>>,
  unique: string,
  fault?: ValidationFault,
): Promise<Said> {
  const input = readJsonBody(asked)
  if (input === undefined) return problem(400)
  const errors = rule(input, '#', fault)
  if (errors.length > 0) return problem(422, { errors: fault === 'one-fault' ? errors.slice(0, 1) : errors })
  const value = input as Record<string, unknown>
  const isTaken = [...rows.values()].some((row) => row[unique] === value[unique])
  if (fault === 'asks-first') await new Promise((resolve) => setTimeout(resolve, 100))
  if (isTaken) return problem(fault === 'taken-is-500' ? 500 : 409)
  const row = { ...value, id: randomUUID() }
  rows.set(row.id, row)
  return { status: 201, headers: { location: `${asked.path}/${row.id}` }, body: row }
}

function readList({ query }: Asked, fault?: ValidationFault, number = '1'): Said {
  const isWithin = (value: string, most: number) =>
    /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most
  const faults = [
    ...(isWithin(query.get('limit') ?? '20', 100) ? [] : ['limit']),
    ...(isWithin(number, 200) ? [] : ['number']),
  ]
  if (faults.length === 0 || fault === 'any-parameter') return { status: 200, body: [] }
  return problem(422, { errors: faults.map((parameter) => ({ parameter, code: 'out_of_range' })) })
}
