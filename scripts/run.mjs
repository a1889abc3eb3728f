// Runs a command by the paths of earlier versions, which their units call: `scripts/run.mjs scripts/backup.ts`. Gone with
// the next release.
process.argv = process.argv.map((argument) => argument.replace(/^scripts\/(?=\w+\.ts$)/, 'commands/'))
await import('../commands/run.mjs')
