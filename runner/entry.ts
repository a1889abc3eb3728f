import { main } from './main'

const OLDEST_NODE = 20

process.on('SIGINT', () => process.exit(2))
// A reader that leaves early, such as `head`, must not end a run that is still to be sent.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`Node.js ${OLDEST_NODE} or later is needed; this is ${process.versions.node}. See nodejs.org.\n`)
  process.exitCode = 2
} else {
  main(process).then((status) => {
    // Ends it even where a server keeps a connection open, once all of the output is written.
    process.stdout.write('', () => process.stderr.write('', () => process.exit(status)))
  })
}
