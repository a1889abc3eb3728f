import { type Check, type CheckApi, CheckFailure, type RequestInput } from '@/lib/learning/checks/kit/brief'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { expectFields, expectObject, expectStatus, requirePrepared } from '../expectations'
import { keyless } from '../keyless'

const toNote = (text: string): RequestInput => keyless('POST', '/notes', { text })
const toForm = (text: string): RequestInput => ({
  ...keyless('POST', '/notes'),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ text }).toString(),
})

/** Sends a note, and requires that it can be read at its Location. */
async function requireNote({ send, pathOfLocation }: CheckApi, request: RequestInput, text: string): Promise<void> {
  const created = await send(request)
  expectStatus(created, 201)
  const path = pathOfLocation(created)
  if (path === null)
    throw new CheckFailure('a Location of this server', created.answer.headers.location ?? 'none', created)
  const read = await send(keyless('GET', path))
  expectStatus(read, 200)
  expectFields(expectObject(read), { text }, read)
}

export const createsNote: Check = {
  id: 'create-note',
  title: 'Creates a note from JSON, which can then be read at its Location',
  says: 'POST /notes with {"text": "..."} as JSON answers 201 with a Location. GET there answers 200 with the same text.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const text = `Flour for ${api.random.word()}`
    await requireNote(api, toNote(text), text)
  },
}

export const readsForms: Check = {
  id: 'form',
  title: 'Reads the same note from a form',
  says: 'POST /notes takes application/x-www-form-urlencoded too. The field text may hold spaces, & and letters such as ü. A form without it answers 400.',
  row: null,
  level: 'competent',
  run: async (api) => {
    const text = `Rye & spelt for Jürgen ${api.random.word()}`
    await requireNote(api, toForm(text), text)
    expectStatus(await api.send({ ...toForm(''), body: `title=${api.random.word()}` }), 400)
  },
}

export const refusesBadNotes: Check = {
  id: 'bad-notes',
  title: 'Answers 400 to an invalid body',
  says: 'A body that is cut off, has no text or has an empty text answers 400.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const asJson = { ...toNote(''), json: undefined, headers: { 'content-type': 'application/json' } }
    for (const body of [`{"text": "${random.word()}`, `{"title": "${random.word()}"}`, '{"text": ""}', '[]', '7']) {
      expectStatus(await send({ ...asJson, body }), 400)
    }
  },
}

export const refusesRepeats: Check = {
  id: 'repeated-note',
  title: 'Answers 409 to a text that it already has',
  says: 'A second note with the same text answers 409.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    const note = toNote(`Yeast ${random.word()}`)
    requirePrepared(await send(note))
    expectStatus(await send(note), 409)
  },
}

export const refusesOtherTypes: Check = {
  id: 'other-types',
  title: 'Answers 415 to any other Content-Type',
  says: 'POST /notes with another Content-Type, such as text/csv or application/xml, answers 415.',
  row: null,
  level: 'competent',
  run: async ({ random, send }) => {
    for (const type of ['text/csv', 'application/xml', `application/x-${random.word()}`]) {
      const body = JSON.stringify({ text: random.word() })
      expectStatus(await send({ ...toNote(''), json: undefined, headers: { 'content-type': type }, body }), 415)
    }
  },
}

export const deletesNote: Check = {
  id: 'delete-note',
  title: 'Deletes a note with 204, and then no longer has it',
  says: 'DELETE on a note answers 204 without a body. After that, GET and DELETE answer 404.',
  row: null,
  level: 'competent',
  run: async ({ random, send, pathOfLocation }) => {
    const created = await send(toNote(`Butter ${random.word()}`))
    requirePrepared(created)
    const path = pathOfLocation(created)
    if (path === null) throw new NotRunError('blocked')
    expectStatus(await send(keyless('DELETE', path)), 204)
    expectStatus(await send(keyless('GET', path)), 404)
    expectStatus(await send(keyless('DELETE', path)), 404)
  },
}
