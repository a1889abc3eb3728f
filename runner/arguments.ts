import { Problem } from './problem'

export type Arguments = {
  readonly brief: string | null
  readonly base: string | null
  readonly code: string | null
  readonly seed: string | null
  readonly only: readonly string[]
  readonly isJson: boolean
  readonly isList: boolean
  readonly isHelp: boolean
}

const WITH_VALUE = ['--submit', '--seed', '--only'] as const
const FLAGS = ['--json', '--list', '--help', '-h'] as const
const OPTIONS: readonly string[] = [...WITH_VALUE, ...FLAGS]

/**
 * Reads the arguments of the command line.
 * @throws Problem
 */
export function parseArguments(given: readonly string[]): Arguments {
  const values = new Map<string, string[]>()
  const others: string[] = []
  const left = given.flatMap(splitAtEquals)
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    if (!next.startsWith('-')) others.push(next)
    else values.set(next, [...(values.get(next) ?? []), readValue(next, left)])
  }
  if (others.length > 2) throw new Problem(`Give one brief and one address: "${others[2]}" is too many. See --help.`)
  const last = (name: string) => values.get(name)?.at(-1) ?? null
  const [brief = null, base = null] = others
  const [code, seed, only] = [last('--submit'), last('--seed'), values.get('--only') ?? []]
  if (code !== null && seed !== null) throw new Problem('A code has its own seed: leave out --seed.')
  if (code !== null && only.length > 0) throw new Problem('--submit runs all checks: leave out --only.')
  if (seed !== null && !/^[0-9a-f]{16}$/.test(seed)) {
    throw new Problem('A seed has 16 characters, each 0 to 9 or a to f. An earlier run printed it.')
  }
  return {
    brief,
    base,
    code,
    seed,
    only,
    isJson: values.has('--json'),
    isList: values.has('--list'),
    isHelp: values.has('--help') || values.has('-h') || given.length === 0,
  }
}

/** Splits `--seed=1` into its two parts. */
function splitAtEquals(argument: string): string[] {
  const at = argument.indexOf('=')
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument]
}

function readValue(option: string, left: string[]): string {
  if (!OPTIONS.includes(option)) throw new Problem(`There is no option ${option}. See --help.`)
  if (!(WITH_VALUE as readonly string[]).includes(option)) return ''
  const value = left.shift()
  if (!value || value.startsWith('-')) throw new Problem(`${option} needs a value after it. See --help.`)
  return value
}

/**
 * Reads the seed in a code of the step's page.
 * @throws Problem
 */
export function readSeed(code: string): string {
  const seed = /^wmc_([0-9a-f]{16})_[\w-]{32}$/.exec(code)?.[1]
  if (!seed) throw new Problem("This isn't a whole code: copy it again from the step's page. It begins with wmc_.")
  return seed
}
