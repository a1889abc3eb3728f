import type { CheckCommand, CheckEvent, CheckRequest, Exchange } from '@/lib/learning/checks/kit/exchange'
import { keptHeaders } from '@/lib/learning/checks/kit/exchange'
import type { CheckDriver } from '@/lib/learning/checks/kit/run-checks'

/** Drives checks over the network, at an address on this machine. */
export function driveLive(
  base: string,
  commands: Partial<Record<CheckCommand, () => Promise<void>>> = {},
): CheckDriver {
  const began = performance.now()
  const perform: CheckDriver['perform'] = async ({ requests, command }): Promise<CheckEvent> => {
    const ask = async (request: CheckRequest): Promise<Exchange> => {
      const startedAt = Math.floor(performance.now() - began)
      const { method, headers, body } = request
      const response = await fetch(`${base}${request.path}`, { method, headers, body, redirect: 'manual' })
      const text = await response.text()
      const kept = keptHeaders.flatMap((name) => {
        const value = name === 'set-cookie' ? response.headers.getSetCookie().join('\n') : response.headers.get(name)
        return value ? [[name, value]] : []
      })
      return {
        ...{ request, startedAt, endedAt: Math.floor(performance.now() - began) },
        answer: { status: response.status, headers: Object.fromEntries(kept), body: text, failure: null },
      }
    }
    const exchanges = await Promise.all(requests.map(ask))
    if (command) await commands[command]?.()
    return { exchanges, command: command && { command, succeeded: true, value: null } }
  }
  return {
    base,
    findReasonNotToRun: ({ needs }) => (needs && !commands[needs] ? 'no-command' : null),
    begin: () => undefined,
    perform,
    end: () => undefined,
  }
}
