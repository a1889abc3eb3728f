import { z } from 'zod'
import { del, get, post, put } from '@/lib/platform/calls/call'
import { count, id, markdown, textWithExample } from '@/lib/platform/calls/values'
import { confidences } from './confidence'
import { checklistMarkSchema, confidenceSchema, noteSchema, ownLinkSchema } from './schema'

const note = z.strictObject({ body: markdown, version: count }).meta({ id: 'Note' })

export const workbookCalls = {
  getStepWork: get('/api/v1/me/work/[step]', {
    summary: 'What I keep for myself on a step: marked rows of its checklist, note and confidence.',
    access: 'signed-in',
    resource: 'step',
    answer: z
      .strictObject({ markedItems: z.array(id), note, confidence: z.literal(confidences).nullable() })
      .meta({ id: 'StepWork' }),
  }),
  markChecklistItem: put('/api/v1/me/checklist/[item]', {
    summary: 'Marks a row of a checklist, or clears it.',
    access: 'signed-in',
    resource: 'checklist-item',
    body: checklistMarkSchema,
    status: 204,
    example: { body: { isChecked: true } },
  }),
  recordConfidence: put('/api/v1/me/confidence/[step]', {
    summary: 'Rates my confidence in a step, from 1 to 4.',
    access: 'signed-in',
    resource: 'step',
    body: confidenceSchema,
    status: 204,
    example: { body: { value: 2 } },
  }),
  saveNote: put('/api/v1/me/notes/[step]', {
    summary: 'Saves my note on a step. Refused if it is based on an older version.',
    access: 'signed-in',
    resource: 'step',
    body: noteSchema,
    answer: note,
    example: { body: { body: 'Mine alone.', version: 0 } },
  }),
  addOwnLink: post('/api/v1/me/links', {
    summary: 'Saves a link of mine for a step.',
    access: 'signed-in',
    resource: 'plan',
    body: ownLinkSchema,
    status: 201,
    answer: z
      .strictObject({ id, title: textWithExample('A page'), url: textWithExample('https://example.org/mine') })
      .meta({ id: 'OwnLink' }),
    example: { body: { step: 'http', title: 'A page', url: 'https://example.org/mine' } },
  }),
  removeOwnLink: del('/api/v1/me/links/[id]', {
    summary: 'Removes a link of mine.',
    access: 'signed-in',
    resource: 'own-link',
    status: 204,
  }),
}
