import { get } from '../calls/call'

/** The document has any form that its version of OpenAPI allows: no schema of ours says it. */
export const documentCalls = {
  getOpenApiDocument: get('/api/v1/openapi.json', { does: 'This document.', who: 'anyone' }),
}
