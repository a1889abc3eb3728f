import { entriesOfTree } from '../policy/route-tree'
import { type Role, roles } from './attacks'
import { type RandomSource, shuffled } from './chance'
import { hostileTexts, rawSegments } from './hostile'
import { type Known, listKnown } from './samples'

/** A request that the server only has to respond to without an error. */
export type Visit = {
  readonly name: string
  readonly role: Role
  readonly method: string
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** Query parameters that pages read. */
const QUERIES = [
  ...['q', 'cursor', 'cohort', 'state', 'token', 'next', 'country', 'step', 'sort', 'flag', 'track', 'action', 'from'],
  ...['kind', 'show', 'error', 'done', 'provider'],
]

/**
 * Makes requests for every page by everybody, with parameters that do not exist; then some with changed parameters and
 * queries, half of them with a character that databases refuse.
 */
export function pagesToTry(known: Known, chance: RandomSource, most: number): Visit[] {
  const pages = entriesOfTree().flatMap((entry) => (entry.startsWith('PAGE ') ? [entry.slice('PAGE '.length)] : []))
  const texts = [...hostileTexts.filter((text) => text.length < 1000).map(encodeURIComponent), ...rawSegments]
  const visit = (page: string, target: string, role: Role) => ({ name: `PAGE ${page}`, method: 'GET', target, role })
  const bent = (values: readonly string[]) =>
    pages.flatMap((page) => {
      const params = page.includes('[') ? values.map((value) => fillIn(page, () => value)) : []
      const queries = QUERIES.flatMap((key) => values.map((value) => `${real(page)}?${key}=${value}`))
      return [...params, ...queries].map((target) => visit(page, target, roleFor(page, chance)))
    })
  const real = (page: string) => fillIn(page, (name, owner) => String(chance.pick(listKnown(known, owner, name))))
  const plain = pages.flatMap((page) =>
    roles.map((role) =>
      visit(
        page,
        fillIn(page, () => 'none'),
        role,
      ),
    ),
  )
  const named = pages.filter((page) => page.includes('['))
  const spoilt = named.map((page) => visit(page, `${real(page)}%00`, roleFor(page, chance)))
  const half = Math.floor(most / 2)
  return [
    ...plain,
    ...spoilt,
    ...shuffled(bent(['a%00b', '%00']), chance).slice(0, half),
    ...shuffled(bent(texts), chance).slice(0, half),
  ]
}

/** Picks a role, usually one with access to the page: others get no further. */
function roleFor(page: string, chance: RandomSource): Role {
  if (chance.next() < 0.2) return chance.pick(roles)
  if (page.startsWith('/admin')) return 'admin'
  return page.startsWith('/mentor') ? 'mentor' : chance.pick(['learner', 'visitor'])
}

/** @param of returns the value of a parameter, by its name and the folder before it */
const fillIn = (page: string, of: (name: string, owner: string) => string): string =>
  page.replace(/([\w-]*)\/\[(\w+)\]/g, (_, owner: string, name: string) => `${owner}/${of(name, owner)}`)
