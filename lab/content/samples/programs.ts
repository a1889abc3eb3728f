import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Execution, execute } from './execute'
import { environmentIn, pythonProgram, withoutNetwork } from './machine'

type Runtime = {
  /** Name of the program in `needs`. */
  readonly program: string
  readonly extension: string
  readonly run: (file: string) => readonly string[]
  /** Checks the syntax without running anything. */
  readonly parse: (file: string) => readonly string[]
}

const tsx = path.resolve('node_modules/tsx/dist/loader.mjs')
const tsc = path.resolve('node_modules/.bin/tsc')
const javaParser = path.resolve('lab/content/samples/ParseJava.java')
const sqliteProcess = path.resolve('lab/content/samples/sqlite-process.ts')
/** Runs an SQL script by `faultOnSqlite`. */
export const sqlite: Pick<Runtime, 'program' | 'extension' | 'run'> = {
  program: 'node',
  extension: 'sql',
  run: (file) => [process.execPath, '--import', tsx, sqliteProcess, file],
}
const shell: Runtime = {
  program: 'bash',
  extension: 'sh',
  run: (file) => ['bash', '-eu', file],
  parse: (file) => ['bash', '-n', file],
}
const runtimes: Record<string, Runtime> = {
  js: {
    program: 'node',
    extension: 'mjs',
    run: (file) => [process.execPath, file],
    parse: (file) => [process.execPath, '--check', file],
  },
  ts: {
    program: 'node',
    extension: 'mts',
    run: (file) => [process.execPath, '--import', tsx, file],
    parse: (file) => [tsc, '--noEmit', '--noCheck', '--target', 'esnext', '--module', 'esnext', file],
  },
  python: {
    program: 'python',
    extension: 'py',
    run: (file) => [pythonProgram, file],
    parse: (file) => [pythonProgram, '-m', 'py_compile', file],
  },
  php: {
    program: 'php',
    extension: 'php',
    // Debian's default settings disable `assert` and hide errors.
    run: (file) => ['php', '-d', 'zend.assertions=1', '-d', 'display_errors=stderr', file],
    parse: (file) => ['php', '-l', file],
  },
  java: {
    program: 'java',
    extension: 'java',
    run: (file) => ['java', '-XX:TieredStopAtLevel=1', file],
    parse: (file) => ['java', '-XX:TieredStopAtLevel=1', javaParser, file],
  },
  sh: shell,
  bash: shell,
}
export const findRuntime = (language: string): Runtime | undefined => runtimes[language]

/**
 * Runs or parses a program in a new folder, which is deleted afterwards. JavaScript gets our own packages. There is no
 * network, except for a program with a database.
 * @param database its address, in the variable `DATABASE_URL`
 */
export async function runProgram<How extends 'run' | 'parse'>(
  runtime: Pick<Runtime, 'program' | 'extension' | How>,
  how: How,
  code: string,
  database?: string,
): Promise<Execution> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-sample-'))
  try {
    const file = path.join(folder, `sample.${runtime.extension}`)
    writeFileSync(file, `${runtime.program === 'php' && !code.startsWith('<?php') ? '<?php\n' : ''}${code}\n`)
    if (runtime.program === 'node') symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    const env = { ...environmentIn(folder), ...(database ? { DATABASE_URL: database } : {}) }
    return await execute([...(database ? [] : withoutNetwork), ...runtime[how](file)], folder, env)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
