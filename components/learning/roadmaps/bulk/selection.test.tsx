import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptySelection, type Selection, selectRange, toggleAll, toggleRow } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const chosen = ({ ids }: Selection) => order.filter((id) => ids.has(id)).join('')

describe('a selection', () => {
  test('takes a row and lets go of it', () => {
    const one = toggleRow(emptySelection, 'b')
    expect(chosen(one)).toBe('b')
    expect(chosen(toggleRow(one, 'b'))).toBe('')
  })

  test('takes a range in either direction from the row before, and goes on from its end', () => {
    const up = selectRange(toggleRow(emptySelection, 'd'), order, 'b')
    expect(chosen(up)).toBe('bcd')
    expect(chosen(selectRange(up, order, 'a'))).toBe('abcd')
  })

  test('lets go of a range that starts from a row which was let go of', () => {
    const all = toggleAll(emptySelection, order)
    expect(chosen(selectRange(toggleRow(all, 'b'), order, 'd'))).toBe('ae')
  })

  test('without a row before, or where that one is not shown, takes the row alone', () => {
    expect(chosen(selectRange(emptySelection, order, 'c'))).toBe('c')
    expect(chosen(selectRange(toggleRow(emptySelection, 'a'), ['b', 'c', 'd'], 'd'))).toBe('ad')
  })

  test('takes a whole group, and lets go of it only when all of it is chosen', () => {
    const some = toggleRow(toggleRow(emptySelection, 'a'), 'e')
    const group = toggleAll(some, ['a', 'b'])
    expect(chosen(group)).toBe('abe')
    expect(chosen(toggleAll(group, ['a', 'b']))).toBe('e')
  })

  test('never holds what no row stands for', () => {
    const act = fc.record({ how: fc.constantFrom('one', 'range', 'all'), id: fc.constantFrom(...order) })
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const end = acts.reduce((selection, { how, id }) => {
          if (how === 'all') return toggleAll(selection, order)
          return how === 'one' ? toggleRow(selection, id) : selectRange(selection, order, id)
        }, emptySelection)
        expect([...end.ids].every((id) => order.includes(id))).toBe(true)
      }),
    )
  })
})
