import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { AppError, unavailable } from '@/lib/foundation/errors'
import { isRequestMarkedUnavailable } from '@/lib/foundation/log'
import { hashAccount } from '@/lib/foundation/rate-limit/account'
import { countersFor } from '@/lib/foundation/rate-limit/by-address'
import { consumeLimit, type Limit, refundLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { toNetwork } from '@/lib/foundation/rate-limit/network.mjs'
import { clientAddress } from './client-address'
import { findKnownDevice, rememberDevice } from './known-device'

/** Refusal that cannot be passed through next-auth. The handler that called it responds with it. */
type Attempt = { refusal?: AppError }
const attempts = new AsyncLocalStorage<Attempt>()

/**
 * Runs next-auth.
 * @throws too-many when a sign-in was refused meanwhile, unavailable when the database was
 */
export async function rethrowSignInRefusal(answer: () => Promise<Response>): Promise<Response> {
  const attempt: Attempt = {}
  const response = await attempts.run(attempt, answer)
  if (attempt.refusal) throw attempt.refusal
  // next-auth turns any internal failure into a wrong password.
  if (isRequestMarkedUnavailable()) throw unavailable()
  return response
}

type Tried = { readonly limit: Limit; readonly key: string }

/**
 * Checks a password, unless too many were wrong: the tries are taken before the check, which is the expensive part, and
 * given back when the password was right. Unknown addresses are counted like any other.
 * @param typed the address of the account
 * @param check returns the person, or null for a wrong password
 * @throws too-many
 */
export async function withinSignInLimits<Person>(
  typed: string,
  check: () => Promise<Person | null>,
): Promise<Person | null> {
  const email = typed.trim().toLowerCase()
  const device = await findKnownDevice(email)
  let person: Person | null = null
  let isMishap = true
  const tried = await takeTries(email, device)
  try {
    person = await check()
    isMishap = false
  } finally {
    if (person || isMishap) for (const { limit, key } of tried) await refundLimit(limit, key)
  }
  if (person && !device) await rememberDevice(email)
  return person
}

async function takeTries(email: string, device: string | null): Promise<readonly Tried[]> {
  try {
    return device
      ? [await take(limits.signInDevice, device)]
      : await takeAsStranger(hashAccount(email), await clientAddress())
  } catch (error) {
    const attempt = attempts.getStore()
    if (attempt && error instanceof AppError && error.code === 'too-many') attempt.refusal = error
    throw error
  }
}

async function take(limit: Limit, key: string): Promise<Tried> {
  await consumeLimit(limit, key)
  return { limit, key }
}

/**
 * Takes tries of an unknown browser, in the narrowest limit first: what it refuses does not count in the wider ones.
 */
async function takeAsStranger(account: string, address: string): Promise<readonly Tried[]> {
  const tried = [await take(limits.signInPair, `${account}@${toNetwork(address)}`)]
  for (const { limit, key } of countersFor(limits.signInAddress, address)) tried.push(await take(limit, key))
  const last = await take(limits.signInAccount, account).catch((error) => {
    if (!(error instanceof AppError) || error.code !== 'too-many') throw error
    // Counts by the wider network: a client with 65,000 of the narrow ones would have as many tries.
    return take(limits.signInSpare, `${account}@${toNetwork(address, 48)}`)
  })
  return [...tried, last]
}
