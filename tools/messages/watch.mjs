import { watch } from 'node:fs'
import path from 'node:path'
import { compileMessages } from './compile.mjs'

/** Compiles the messages after each change, and prints their problems: for development. */
export function watchMessages(root) {
  const compile = (_, name) => {
    if (!name?.endsWith('.json')) return
    for (const problem of compileMessages(root)) process.stderr.write(`${problem}\n`)
  }
  watch(path.join(root, 'messages'), { recursive: true }, compile).unref()
}
