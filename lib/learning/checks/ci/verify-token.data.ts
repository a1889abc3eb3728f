import 'server-only'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { env, siteOrigin } from '@/lib/foundation/env'
import { AppError, invalid } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import * as words from '@/messages/generated/learning/check-refusals'
import { getIssuerKeys } from './issuer-keys.data'
import { type Issuer, listIssuers } from './issuers'
import { type CiJob, readJob } from './job'
import { isSameRepository } from './repository-address'

/** Signatures that are made with a private key: the issuer's public keys are no secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
const LONGEST_AGE = '1h'
/** Seconds by which clocks may differ. */
const TOLERANCE = 30
/** Seconds after which a host may answer again. */
const RETRY_AFTER = 30

const refuse = (why: string) => invalid('token', why)

type Expected = {
  readonly seed: string
  /** Address of the repository that the code was made for. */
  readonly repository: string
}

/** Audience that a job's token has to have: it is for this instance, and for one code. */
export const toAudience = (seed: string): string => `${siteOrigin()}/checks/${seed}`

/**
 * Verifies the OpenID token of a CI job against its issuer's keys.
 * @throws invalid (token) with the part that is wrong, unavailable where the keys cannot be read
 */
export async function verifyCiToken(token: string, { seed, repository }: Expected, now: Date): Promise<CiJob> {
  const issuer = findIssuer(token)
  const claims = await verify(token, issuer, toAudience(seed), now)
  const job = readJob(issuer, claims)
  if (job === 'repository') throw refuse(words.tokenRepositoryMissing())
  if (job === 'commit') throw refuse(words.tokenCommitMissing())
  if (!isSameRepository(job.repository, repository)) {
    throw refuse(words.tokenRepository({ named: job.repository, expected: repository }))
  }
  return job
}

function findIssuer(token: string): Issuer {
  const named = readUnverified(() => decodeJwt(token)).iss
  const issuer = listIssuers(env().CI_ISSUERS).find(({ address }) => address === named)
  if (!issuer) throw refuse(words.tokenIssuer())
  return issuer
}

function readUnverified<Value>(read: () => Value): Value {
  try {
    return read()
  } catch {
    throw refuse(words.tokenUnreadable())
  }
}

async function verify(token: string, { address }: Issuer, audience: string, now: Date): Promise<JWTPayload> {
  const { kid, alg } = readUnverified(() => decodeProtectedHeader(token))
  // Before the keys are fetched: jose would take them for one of its own checks first.
  if (!ALGORITHMS.includes(alg ?? '')) throw refuse(words.tokenAlgorithm())
  const keys = createLocalJWKSet(await readKeys(address, kid, now))
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: address,
      audience,
      algorithms: ALGORITHMS,
      currentDate: now,
      clockTolerance: TOLERANCE,
      maxTokenAge: LONGEST_AGE,
      requiredClaims: ['exp'],
    })
    if ([payload.aud].flat().length !== 1) throw refuse(words.tokenAudience({ audience }))
    return payload
  } catch (error) {
    if (error instanceof AppError) throw error
    throw refuse(toWords(error, audience))
  }
}

async function readKeys(issuer: string, keyId: string | undefined, now: Date) {
  try {
    return await getIssuerKeys(issuer, keyId, now.getTime())
  } catch (error) {
    log().warn({ err: error, issuer }, 'The keys of a CI issuer could not be read')
    throw new AppError('unavailable', words.tokenKeysUnreadable(), [], RETRY_AFTER)
  }
}

function toWords(error: unknown, audience: string): string {
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? words.tokenTooOld() : words.tokenExpired()
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return words.tokenAudience({ audience })
    const isTime = error.claim === 'nbf' || error.claim === 'iat'
    if (isTime && error.reason !== 'missing') return words.tokenNotYet()
    return words.tokenClaim({ claim: error.claim })
  }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return words.tokenKey()
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return words.tokenSignature()
  return words.tokenUnreadable()
}
