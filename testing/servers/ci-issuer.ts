import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

type Signing = { readonly alg?: string; readonly kid?: string }

export type CiIssuer = {
  readonly address: string
  /** Host and port, for `OUTBOUND_ALLOW`. */
  readonly host: string
  /** Makes a token as a job gets it. */
  readonly sign: (claims: JWTPayload, signing?: Signing) => Promise<string>
  /** The keys that it publishes. */
  readonly keys: JWK[]
  /** Makes another key, with which tokens are signed from now on. @param isPublished false: it is kept back */
  readonly renewKey: (kid: string, isPublished?: boolean) => Promise<void>
  /** What it says of itself; a test may change it. */
  readonly metadata: Record<string, unknown>
  /** Requests that it had, by path. */
  readonly asked: string[]
  readonly stop: () => Promise<void>
}

/**
 * Starts an issuer of CI jobs' OpenID tokens on a free port of this machine, with keys of its own.
 * @param name of the machine, as the issuer's address has it
 */
export async function startCiIssuer(alg = 'RS256', name = '127.0.0.1'): Promise<CiIssuer> {
  const keys: JWK[] = []
  const asked: string[] = []
  let current = await generateKeyPair(alg)
  let currentId = ''
  const renewKey = async (kid: string, isPublished = true) => {
    current = await generateKeyPair(alg)
    currentId = kid
    if (isPublished) keys.push({ ...(await exportJWK(current.publicKey)), kid, alg, use: 'sig' })
  }
  await renewKey('first')
  const metadata: Record<string, unknown> = {}
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const found = { '/.well-known/openid-configuration': metadata, '/jwks': { keys } }[url]
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `${name}:${(server.address() as AddressInfo).port}`
  const address = `http://${host}`
  Object.assign(metadata, { issuer: address, jwks_uri: `${address}/jwks` })
  return {
    ...{ address, host, keys, renewKey, metadata, asked },
    sign: (claims, { kid = currentId } = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(current.privateKey),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
