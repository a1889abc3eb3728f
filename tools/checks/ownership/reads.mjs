// Finds reads of tables that only a later domain writes: a read over several domains belongs to the last of them.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from '../../setup/steps.mjs'
import { EXEMPT, getDomain } from './owners.mjs'
import { listNodes, locate, toSourcePath } from './program.mjs'
import { listDelegates, toSql } from './writes.mjs'

const { lib } = JSON.parse(readFileSync(path.join(root, 'tools/checks/wings.json'), 'utf8'))
const ORDER = Object.entries(lib).flatMap(([wing, domains]) => domains.map((domain) => `lib/${wing}/${domain}`))
const isBefore = (one, other) => ORDER.indexOf(one) < ORDER.indexOf(other)
const SQL = /\b(?:FROM|JOIN) "(\w+)"/g

/**
 * Tables of later domains that a domain reads all the same. Add none: move the read.
 * @type {Record<string, string[]>}
 */
const EXCEPTIONS = {
  // The account of a person is how they sign in, and says where mail goes and in which language.
  'lib/platform/auth': ['User'],
  'lib/people/notifications': ['User'],
  // Lines of the log name what they are about.
  'lib/platform/audit': ['Cohort', 'CorrectedVerdict', 'Step', 'User'],
  // Each page of a learner needs the first four with their progress, in one statement (`findLearnerSnapshot`). A step
  // that replaces another takes over its evidence (`carry.commands.ts`). A tick is listed with each cohort by the roadmap
  // that the cohort follows, in the statement that writes it (`listed-progress.commands.ts`).
  'lib/learning/progress': ['ChecklistMark', 'Confidence', 'Pause', 'PlanChange', 'Evidence', 'Cohort'],
  // A repository that was read is shown in the review that it was submitted to.
  'lib/learning/evidence': ['Iteration'],
  // Counts of a cohort come from one place.
  'lib/mentoring/cohorts': ['Review'],
}

/**
 * Finds reads by SQL and by Prisma's client; those through a relation are not looked at.
 * @param writes as returned by `findWrites`
 * @returns a sentence for each read, and for each exception that nothing needs
 */
export function findEarlyReads({ checker, sources }, writes, exceptions = EXCEPTIONS) {
  const owners = readOwners(writes)
  const reads = sources.flatMap((source) => {
    const domain = getDomain(toSourcePath(source))
    if (!ORDER.includes(domain)) return []
    return [...listNodes(source)].flatMap((node) =>
      listTables(checker, owners, node)
        .filter((table) => owners.has(table) && isBefore(domain, owners.get(table)))
        .map((table) => ({ domain, table, place: locate(node) })),
    )
  })
  const isException = ({ domain, table }) => exceptions[domain]?.includes(table)
  const isNeeded = (domain, table) => reads.some((read) => read.domain === domain && read.table === table)
  return [
    ...reads
      .filter((read) => !isException(read))
      .map(
        ({ table, place }) => `${place} reads ${table} of ${owners.get(table)}, a later domain. Move the read there.`,
      ),
    ...Object.entries(exceptions).flatMap(([domain, tables]) =>
      tables
        .filter((table) => !isNeeded(domain, table))
        .map((table) => `${domain} no longer reads ${table}: take the exception away (reads.mjs).`),
    ),
  ]
}

/** Returns the domain that writes each table, the first one where there are two. */
function readOwners(writes) {
  const owners = new Map()
  for (const { table, place } of writes) {
    const domain = getDomain(place)
    if (!ORDER.includes(domain) || EXEMPT.some((start) => place.startsWith(start))) continue
    if (!owners.has(table) || isBefore(domain, owners.get(table))) owners.set(table, domain)
  }
  return owners
}

function listTables(checker, owners, node) {
  if (ts.isTemplateExpression(node) || ts.isStringLiteralLike(node)) {
    return [...new Set([...toSql(node).matchAll(SQL)].map(([, table]) => table))]
  }
  if (!ts.isPropertyAccessExpression(node)) return []
  const { text } = node.name
  // The type is looked up only where the name fits, since that takes long.
  return owners.has(text.charAt(0).toUpperCase() + text.slice(1)) ? listDelegates(checker, node) : []
}
