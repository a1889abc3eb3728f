import type { CheckCommand, CheckEvent, CheckRequest, CommandRun, Exchange } from './exchange'
import type { PlannedEvent } from './run-checks'

type Means = {
  /** Sends one request. Notes when it starts before it waits for anything. */
  readonly send: (request: CheckRequest) => Promise<Exchange>
  readonly runCommand: (command: CheckCommand) => Promise<CommandRun>
}

/** Milliseconds between two requests while a command runs, so that some are left when a slow one takes effect. */
const PACE = 50

/**
 * Does what a check planned: sends its requests, `atOnce` of them at a time, and starts its command when half of them are
 * sent. The others are spread over the time that the command takes. Ends when all of it has.
 */
export async function performPlan(
  { requests, atOnce, command }: PlannedEvent,
  { send, runCommand }: Means,
): Promise<CheckEvent> {
  const half = Math.ceil(requests.length / 2)
  const exchanges: Exchange[] = []
  let sent = 0
  let running: Promise<CommandRun> | null = null
  let isRunning = false
  let turn = Promise.resolve()
  const startWhenHalf = () => {
    if (!command || running !== null || sent < half) return
    isRunning = true
    running = runCommand(command).finally(() => {
      isRunning = false
    })
  }
  const waitForTurn = () => {
    turn = turn.then(() => (isRunning ? new Promise((resolve) => setTimeout(resolve, PACE)) : undefined))
    return turn
  }
  const sendFromList = async () => {
    for (let index = sent++; index < requests.length; index = sent++) {
      if (isRunning) await waitForTurn()
      const sending = send(requests[index] as CheckRequest)
      startWhenHalf()
      exchanges[index] = await sending
    }
  }
  startWhenHalf()
  await Promise.all(Array.from({ length: Math.min(atOnce, requests.length) }, sendFromList))
  return { exchanges, command: await (running as Promise<CommandRun> | null) }
}
