'use client'

import { useMutation } from '@tanstack/react-query'
import { findPagePerson } from '@/lib/platform/delivery/page-person'
import { PERSON_HEADER } from '@/lib/platform/delivery/person-header'
import type { Problem } from '@/lib/platform/delivery/problem'
import { sendIdempotent } from '@/lib/platform/delivery/send-idempotent'
import { RequestError } from '@/lib/platform/delivery/transport'
import * as words from '@/messages/generated/learning/upload'
import type { evidenceCalls } from './calls'
import type { FileFacts } from './files/data'
import type { EvidenceRequest } from './schema'

export function useAddEvidence() {
  return useMutation({
    mutationFn: (input: EvidenceRequest) =>
      sendIdempotent<typeof evidenceCalls.addEvidence>('POST /api/v1/me/evidence', { body: input }),
    meta: { refreshesPageOn: ['success'] },
  })
}

type FileUpload = {
  readonly file: File
  /** Called repeatedly with the share of bytes sent so far, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Uploads a file. What is handed in afterwards refers to it by its id. */
export function useUploadFile() {
  return useMutation({ mutationFn: sendFile })
}

/**
 * Uploads by `XMLHttpRequest`, because `fetch` reports no upload progress.
 * @throws RequestError when it is refused, does not arrive or is cancelled
 */
function sendFile({ file, onProgress, signal }: FileUpload): Promise<FileFacts> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', `/api/v1/me/files?name=${encodeURIComponent(file.name)}`)
    call.responseType = 'text'
    call.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    call.onload = () => (call.status === 201 ? resolve(JSON.parse(call.responseText)) : reject(readRefusal(call)))
    call.onerror = () => reject(new RequestError(0, words.interrupted()))
    call.onabort = () => reject(new RequestError(0, words.cancelled()))
    const person = findPagePerson()
    if (person) call.setRequestHeader(PERSON_HEADER, person)
    signal.addEventListener('abort', () => call.abort())
    if (signal.aborted) return reject(new RequestError(0, words.cancelled()))
    call.send(file)
  })
}

function readRefusal({ status, responseText }: XMLHttpRequest): RequestError {
  let problem: Problem | null = null
  try {
    problem = JSON.parse(responseText)
  } catch {
    // The body is no problem document, for instance an error page of a proxy in between.
  }
  const tooLarge = status === 413 ? words.largerThanServer() : null
  return new RequestError(status, problem?.detail ?? tooLarge ?? words.failed())
}
