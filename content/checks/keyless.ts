import type { RequestInput } from '@/lib/learning/checks/kit/brief'

/** Makes a request without an API key, for contracts that have no key. `json` is sent as the body. */
export const keyless = (
  method: RequestInput['method'],
  path: string,
  json?: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInput => ({ method, path, key: 'none', json, headers })
