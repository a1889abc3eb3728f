// `npm run content:reading`: prints the years of school that each text requires, the hardest first, and the whole
// interface.
import path from 'node:path'
import { medianGrade, readingAges } from './reading-ages'

const { pages, screens } = readingAges(path.resolve())
const show = ({ name, grade }: { name: string; grade: number }) =>
  console.log(`${grade.toFixed(1).padStart(5)}  ${name}`)
pages.slice(0, 15).forEach(show)
console.log(`${pages.length} texts: half of them at ${medianGrade(pages).toFixed(1)} or under.`)
console.log(`The interface, ${screens.sentences} sentences, at ${screens.grade.toFixed(1)}. Its hardest files:`)
screens.files.slice(0, 15).forEach(show)
