import type { Check } from '@/lib/learning/checks/kit/brief'
import type { CheckCommand, CommandRun } from '@/lib/learning/checks/kit/exchange'
import { performPlan } from '@/lib/learning/checks/kit/perform-plan'
import { type CheckDriver, NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { exchange } from './ask'
import { waitForAnswer } from './reach'
import type { Settings } from './settings-file'
import { runShellCommand } from './shell-command'

/** Milliseconds that a server has to come back: after a command, and after it stopped answering by itself. */
const BACK_AFTER_COMMAND = 60_000
const BACK_BY_ITSELF = 5000
/** Statements are counted up to here and then from 0 again: the instance takes no larger number, and checks compare two. */
const COUNTED = 2 ** 31
/** Characters of a failed command's output that are shown. */
const SHOWN_OUTPUT = 600

export type LiveDriver = CheckDriver & {
  /** Returns what went wrong with commands since the last call, for people. */
  readonly takeTroubles: () => readonly string[]
}

type Options = {
  readonly base: string
  readonly apiKey: string | null
  readonly settings: Settings
  /** Milliseconds since the run began. */
  readonly getTime: () => number
}

/** Makes the driver that does what checks plan against a server that runs. */
export function toLiveDriver({ base, apiKey, settings, getTime }: Options): LiveDriver {
  let troubles: string[] = []
  /** The last request of the check before had no answer: later checks need not fail for the same reason. */
  let isDoubtful = false
  let isGone = false
  let lastFailure: string | null = null
  const runCommand = async (command: CheckCommand): Promise<CommandRun> => {
    const { value, trouble } = await runSetting(command, settings[command] ?? '', base)
    if (trouble) troubles.push(trouble)
    return { command, succeeded: trouble === null, value }
  }
  return {
    base,
    findReasonNotToRun: ({ needs }: Check) => {
      if (isGone) return 'unreachable'
      return needs && settings[needs] === undefined ? 'no-command' : null
    },
    begin: () => {
      isDoubtful = lastFailure !== null
      lastFailure = null
    },
    perform: async (planned) => {
      if (isDoubtful && !(await waitForAnswer(base, BACK_BY_ITSELF))) {
        isGone = true
        throw new NotRunError('unreachable')
      }
      isDoubtful = false
      const event = await performPlan(planned, {
        send: (request) => exchange(request, base, apiKey, getTime),
        runCommand,
      })
      lastFailure = event.exchanges.at(-1)?.answer.failure ?? null
      return event
    },
    end: () => {},
    takeTroubles: () => {
      const taken = troubles
      troubles = []
      return taken
    },
  }
}

type SettingRun = { readonly value: number | null; readonly trouble: string | null }

async function runSetting(command: CheckCommand, line: string, base: string): Promise<SettingRun> {
  const { status, output } = await runShellCommand(line)
  const said = output.trim().slice(-SHOWN_OUTPUT)
  const fail = (what: string): SettingRun => ({
    value: null,
    trouble: `${command} (${line}) ${what}.${said ? ` Its output ends with:\n${said}` : ''}`,
  })
  if (status === null) return fail('did not end within 60 s: a server has to be started in the background')
  if (status !== 0) return fail(`ended with status ${status}`)
  if (command === 'statements') {
    return /^\d{1,15}$/.test(said)
      ? { value: Number(said) % COUNTED, trouble: null }
      : fail('did not print one whole number')
  }
  if (await waitForAnswer(base, BACK_AFTER_COMMAND)) return { value: null, trouble: null }
  return fail(`ended, but nothing answered at ${base} within 60 s`)
}
