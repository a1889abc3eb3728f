import type { CheckBrief } from '@/lib/learning/checks/kit/brief'
import { badBodies, oneErrorShape, requireKey, unknownAddresses } from './errors'
import { filterAvailable, filterCategory, filterOverdue, lists, stablePages } from './lists'
import { itemAtOnce, itemOnLoan, memberAtOnce, returnLoan, returnTwice, threeLoans } from './rules'
import { emptyDatabase, fewStatements, surviveKill } from './running'
import { changeThings, createItem, createLoan, createMember, nameLengths } from './things'

export const toolLending: CheckBrief = {
  slug: 'tool-lending',
  title: 'Tool lending',
  version: 1,
  usesKey: true,
  // The simple ones first: they say why later ones could not begin. The last one deletes everything.
  checks: [
    ...[requireKey, createItem, createMember, createLoan, nameLengths, changeThings],
    ...[badBodies, unknownAddresses, oneErrorShape],
    ...[lists, stablePages, filterCategory, filterAvailable, filterOverdue],
    ...[itemOnLoan, returnLoan, returnTwice, threeLoans, itemAtOnce, memberAtOnce],
    ...[fewStatements, surviveKill, emptyDatabase],
  ],
}
