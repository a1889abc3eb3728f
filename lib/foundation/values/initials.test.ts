import { expect, test } from 'vitest'
import { getInitials } from './initials'

test.each([
  ['Marek Novak', 'MN'],
  ['Ana', 'A'],
  ['  Ana Maria  de la Cruz ', 'AC'],
  ['émile zola', 'ÉZ'],
  ['😀 Smith', '😀S'],
  ['', ''],
])('initials of "%s"', (name, initials) => expect(getInitials(name)).toBe(initials))
