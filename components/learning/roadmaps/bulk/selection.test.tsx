import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allToggled, nothing, rangeTo, type Selection, toggled } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const chosen = ({ ids }: Selection) => order.filter((id) => ids.has(id)).join('')

describe('a selection', () => {
  test('takes a row and lets go of it', () => {
    const one = toggled(nothing, 'b')
    expect(chosen(one)).toBe('b')
    expect(chosen(toggled(one, 'b'))).toBe('')
  })

  test('takes a range in either direction from the row before, and goes on from its end', () => {
    const up = rangeTo(toggled(nothing, 'd'), order, 'b')
    expect(chosen(up)).toBe('bcd')
    expect(chosen(rangeTo(up, order, 'a'))).toBe('abcd')
  })

  test('lets go of a range that starts from a row which was let go of', () => {
    const all = allToggled(nothing, order)
    expect(chosen(rangeTo(toggled(all, 'b'), order, 'd'))).toBe('ae')
  })

  test('without a row before, or where that one is not shown, takes the row alone', () => {
    expect(chosen(rangeTo(nothing, order, 'c'))).toBe('c')
    expect(chosen(rangeTo(toggled(nothing, 'a'), ['b', 'c', 'd'], 'd'))).toBe('ad')
  })

  test('takes a whole group, and lets go of it only when all of it is chosen', () => {
    const some = toggled(toggled(nothing, 'a'), 'e')
    const group = allToggled(some, ['a', 'b'])
    expect(chosen(group)).toBe('abe')
    expect(chosen(allToggled(group, ['a', 'b']))).toBe('e')
  })

  test('never holds what no row stands for', () => {
    const act = fc.record({ how: fc.constantFrom('one', 'range', 'all'), id: fc.constantFrom(...order) })
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const end = acts.reduce((selection, { how, id }) => {
          if (how === 'all') return allToggled(selection, order)
          return how === 'one' ? toggled(selection, id) : rangeTo(selection, order, id)
        }, nothing)
        expect([...end.ids].every((id) => order.includes(id))).toBe(true)
      }),
    )
  })
})
