import 'server-only'
import { createHash, randomInt } from 'node:crypto'
import { INVITATION_LENGTH, joinCodeFrom, normalJoinCode } from '@/lib/foundation/values/join-code'

/** A personal code that goes to one person by mail. It is kept nowhere: only its hash is. */
export const newPersonalCode = (): string => joinCodeFrom((below) => randomInt(below), INVITATION_LENGTH)

/** What is kept of a personal code. */
export const hashOfCode = (code: string): string => createHash('sha256').update(normalJoinCode(code)).digest('hex')
