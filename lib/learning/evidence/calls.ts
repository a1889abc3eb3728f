import { z } from 'zod'
import { callPaths } from '@/lib/foundation/call-paths'
import { keptProgressSchema } from '@/lib/learning/progress/answers'
import { get, post } from '@/lib/platform/calls/call'
import { count, id, textWithExample } from '@/lib/platform/calls/values'
import { uploadQuerySchema } from './files/schema'
import { evidenceSchema } from './schema'

export const evidenceCalls = {
  addEvidence: post('/api/v1/me/evidence', {
    summary: 'Adds evidence to a step.',
    access: 'signed-in',
    resource: 'plan',
    body: evidenceSchema,
    idempotent: true,
    status: 201,
    answer: keptProgressSchema,
    example: { body: { step: 'http', kind: 'link', url: 'https://example.org/shown', note: '' } },
  }),
  storeFile: post('/api/v1/me/files', {
    summary: 'Uploads a file for evidence. Its type is read from its content.',
    access: 'signed-in',
    query: uploadQuerySchema,
    upload: 'application/octet-stream',
    status: 201,
    answer: z
      .strictObject({ id, name: textWithExample('notes.txt'), mediaType: textWithExample('text/plain'), size: count })
      .meta({ id: 'StoredFile' }),
    example: { query: { name: 'notes.txt' } },
  }),
  openFile: get(callPaths.file, {
    summary: 'A file that I submitted or that was submitted to me.',
    access: 'signed-in',
    resource: 'file',
    media: 'application/octet-stream',
  }),
}
