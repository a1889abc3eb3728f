import type { CheckCommand, CheckMethod, CommandRun, Exchange, KeyChoice } from './exchange'
import type { Random } from './random'

/** Contract that a learner builds to, with the checks that try whether it holds. */
export type CheckBrief = {
  /** Names its folder under `content/checks`, and it on the command line. */
  readonly slug: string
  readonly title: string
  /** To be raised with each change of what a check asks for. */
  readonly version: number
  /** Its contract has an API key. Otherwise none is sent, and none is spoken of. */
  readonly usesKey?: boolean
  readonly checks: readonly Check[]
}

export type Check = {
  /** Unique within its brief, and never given to another check. */
  readonly id: string
  /** For a list: "Answers an unknown address with 404". */
  readonly title: string
  /** The sentence of the contract that it holds the answers to. Shown with a failure. */
  readonly says: string
  /** Key of the rubric's row that it speaks for; null where the step has no rubric. */
  readonly row: string | null
  /** The score of that row that needs it. */
  readonly level: 'competent' | 'excellent'
  /** The command of `waymark.yaml` that it needs. */
  readonly needs?: CheckCommand
  /**
   * Tries it. What it sends follows from its `CheckApi` alone (seed, day, earlier answers), never from a clock or chance
   * of its own: the instance runs it again on the recorded answers.
   * @throws CheckFailure
   */
  readonly run: (api: CheckApi) => Promise<void>
}

/** Functions and values that a check is given. */
export type CheckApi = {
  readonly random: Random
  /** The day of the run, `2026-12-01`. */
  readonly day: string
  /** Sends one request and waits for its answer. Redirects are not followed. */
  readonly send: (request: RequestInput) => Promise<Exchange>
  /** Sends all of them before it waits for any answer; at most 100. */
  readonly sendAtOnce: (requests: readonly RequestInput[]) => Promise<readonly Exchange[]>
  /** Sends them ten at a time, and starts the command when half of them are sent. Waits until all is over. */
  readonly sendDuring: (
    command: CheckCommand,
    requests: readonly RequestInput[],
  ) => Promise<{ readonly exchanges: readonly Exchange[]; readonly command: CommandRun }>
  readonly perform: (command: CheckCommand) => Promise<CommandRun>
  /** Returns the path, from the base address, that an answer's `Location` leads to; null without one or elsewhere. */
  readonly pathOfLocation: (exchange: Exchange) => string | null
}

/** A request with its usual values left out: the valid key, no headers, no body. `json` is sent as the body. */
export type RequestInput = {
  readonly method: CheckMethod
  readonly path: string
  readonly key?: KeyChoice
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly json?: unknown
}

/** Longest text of a failure, in characters: an answer may be as long as it likes. */
const MAX_WORDS = 500

/** A check did not find what the contract says. */
export class CheckFailure extends Error {
  override name = 'CheckFailure'
  /** In words, both as the end of a sentence: "201", "a body with the fields id, name and category". */
  readonly expected: string
  readonly got: string
  constructor(
    expected: string,
    got: string,
    /** The exchange in which it shows; null where it shows in several. */
    readonly exchange: Exchange | null = null,
  ) {
    super(`Expected ${expected.slice(0, MAX_WORDS)}, got ${got.slice(0, MAX_WORDS)}.`)
    this.expected = expected.slice(0, MAX_WORDS)
    this.got = got.slice(0, MAX_WORDS)
  }
}
