import { expect, test } from 'vitest'
import { sortName } from './sort-name'

test.each([
  ['Lucía Fernández', 'lucia fernandez'],
  ["Liam O'Connor", "liam o'connor"],
  ['Liam O’Connor', "liam o'connor"],
  ['Nguyễn  Minh Anh ', 'nguyen minh anh'],
  ['100%_done\\', '100 done'],
  ['李 雷', '李 雷'],
])('%s is sorted and searched as %s', (name, folded) => expect(sortName(name)).toBe(folded))
