// Problem documents (RFC 9457) of what never reaches a route, with a code as all refusals have.

const titles = {
  400: ['Not readable', 'invalid', 'This is no request that is understood here.'],
  404: ['Not found', 'not-found', 'This was not found.'],
  405: ['Not such a call', 'not-found', 'There is no such call at this address.'],
  408: ['Too slow', 'invalid', 'The request did not arrive in time.'],
  431: ['Too large', 'too-large', 'The address or the headers are too large.'],
}

/** @param {number} [retryAfter] in seconds */
export const problem = (status, title, detail, code, retryAfter) =>
  JSON.stringify({ type: 'about:blank', title, status, detail, code, retryAfter })

const known = (status) => {
  const [title, code, detail] = titles[status] ?? titles[400]
  return problem(status, title, detail, code)
}

/**
 * Next answers a method that a call does not have, and some addresses, with a status alone: the API says more. Headers
 * may be on their way before the end is, so the type is set with them.
 */
export function explainEmptyRefusals(request, response) {
  if (!request.url.startsWith('/api/') || request.method === 'HEAD') return
  const { writeHead, end } = response
  let isBare = false
  response.writeHead = (status, ...rest) => {
    isBare = status >= 400 && rest.length === 0 && !response.hasHeader('content-type')
    if (isBare) {
      response.setHeader('content-type', 'application/problem+json')
      response.setHeader('cache-control', 'no-store')
      response.removeHeader('content-length')
    }
    return writeHead.call(response, status, ...rest)
  }
  response.end = (...args) => {
    const isEmpty = args[0] === undefined || typeof args[0] === 'function' || args[0].length === 0
    if (!response.headersSent && isEmpty) response.writeHead(response.statusCode)
    return isBare && isEmpty ? end.call(response, known(response.statusCode)) : end.apply(response, args)
  }
}

/** What Node could not read as a request: headers that are too large, or no HTTP at all. */
export function refuseUnreadable(error, socket) {
  if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code] ?? 400
  const body = known(status)
  const words = { 400: 'Bad Request', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }[status]
  socket.end(
    `HTTP/1.1 ${status} ${words}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
