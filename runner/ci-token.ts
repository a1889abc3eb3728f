import { Problem } from './problem'
import { explain } from './reach'

const ANSWER_WITHIN = 20_000

/**
 * Returns the token by which a CI job shows which repository and commit it runs for; null elsewhere.
 * @param audience whom it is for: the instance and the run's seed
 * @throws Problem
 */
export async function findToken(env: NodeJS.ProcessEnv, audience: string): Promise<string | null> {
  if (env.WAYMARK_ID_TOKEN) return env.WAYMARK_ID_TOKEN
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret } = env
  return address && secret ? requestToken(address, secret, audience) : null
}

/** Says what a job of GitHub without a token can do about it; nothing elsewhere. */
export const adviseOnToken = (env: NodeJS.ProcessEnv): string =>
  env.GITHUB_ACTIONS === 'true' && !env.ACTIONS_ID_TOKEN_REQUEST_URL
    ? ' This job may not ask for a token: add "permissions: id-token: write" to the workflow file.'
    : ''

async function requestToken(address: string, secret: string, audience: string): Promise<string> {
  const url = new URL(address)
  url.searchParams.set('audience', audience)
  try {
    const response = await fetch(url, {
      headers: { authorization: `bearer ${secret}` },
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    })
    if (!response.ok) throw new Error(`it answered ${response.status}`)
    const { value } = (await response.json()) as { readonly value?: unknown }
    if (typeof value !== 'string') throw new Error('its answer has no "value"')
    return value
  } catch (error) {
    throw new Problem(`GitHub gave this job no token (${explain(error as Error, ANSWER_WITHIN)}). Run the job again.`)
  }
}
