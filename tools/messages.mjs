// Compiles messages/<locale>/**/*.json to messages/generated: a TypeScript module for each file, with a typed function
// for each message. Part of every set-up (steps.mjs); run it separately after a change of messages while tests or type
// checks run.
import { compileMessages } from './messages/compile.mjs'
import { root } from './setup/steps.mjs'

const problems = compileMessages(root)
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
