import { get } from '../calls/call'

/** The call declares no answer: the document may have any form that its version of OpenAPI allows. */
export const documentCalls = {
  getOpenApiDocument: get('/api/v1/openapi.json', { summary: 'This document.', access: 'anyone' }),
}
