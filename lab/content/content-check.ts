// `npm run content:check`: prints all problems of the content, by file, and closing lines with counts. A folder other
// than CONTENT_FOLDER can be named.
import path from 'node:path'
import { describeEndings } from '@/lib/learning/roadmaps/authoring/checks/endings'
import { contentFolder } from '../../commands/content-files'
import { reportOn } from './content-report'

const [folder] = process.argv.slice(2)
const { findings, counts } = reportOn(folder ? path.resolve(folder) : contentFolder())

for (const { file, message } of findings) console.log(`${file}: ${message}`)
if (findings.length > 0) console.log('')
if (counts) {
  const { steps, facts, hours, endings } = counts
  const byTrack = hours.map(({ track, junior, mid, senior }) => `${track} ${junior} + ${mid} + ${senior}`).join(', ')
  console.log(`${steps} steps, ${hours.length} tracks, ${facts} facts; core hours (junior + mid + senior): ${byTrack}`)
  console.log('Junior core hours, by what they end in:')
  for (const line of describeEndings(endings)) console.log(line)
} else {
  console.log('The texts are checked once their front matter can be read.')
}
console.log(findings.length === 0 ? 'The content is sound.' : `Things to fix: ${findings.length}.`)
process.exit(findings.length === 0 ? 0 : 1)
