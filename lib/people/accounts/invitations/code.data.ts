import 'server-only'
import { createHash, randomInt } from 'node:crypto'
import { generateJoinCode, INVITATION_LENGTH, normalJoinCode } from '@/lib/foundation/values/join-code'

/** Makes a personal code that is mailed to one person. Only its hash is stored. */
export const newPersonalCode = (): string => generateJoinCode((below) => randomInt(below), INVITATION_LENGTH)

/** Hashes a personal code for storage. */
export const hashOfCode = (code: string): string => createHash('sha256').update(normalJoinCode(code)).digest('hex')
