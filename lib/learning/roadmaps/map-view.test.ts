import { expect, test } from 'vitest'
import { viewFor } from './map-view'

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604'
const desktop = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36'

test('who never chose sees the list on a phone and the map elsewhere', () => {
  const view = (userAgent: string | null) => viewFor({ asked: undefined, remembered: undefined, userAgent })
  expect([view(phone), view(desktop), view(null)]).toEqual(['list', 'map', 'map'])
})

test('the address decides before what was chosen, and that before the device', () => {
  expect(viewFor({ asked: 'map', remembered: 'list', userAgent: phone })).toBe('map')
  expect(viewFor({ asked: undefined, remembered: 'map', userAgent: phone })).toBe('map')
  expect(viewFor({ asked: ['map', 'list'], remembered: 'globe', userAgent: desktop })).toBe('map')
})
